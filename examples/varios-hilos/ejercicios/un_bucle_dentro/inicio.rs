//! Los precios de la carta.

use std::sync::Arc;

use tokio::runtime::Runtime;

use super::kitchen::{MENU, Market};

fn price(market: &Market, dish: &str) -> u32 {
    let runtime = Runtime::new().unwrap();
    runtime.block_on(market.ask(dish))
}

pub async fn menu(market: Arc<Market>) -> Vec<u32> {
    let mut prices = Vec::new();
    for dish in MENU {
        prices.push(price(&market, dish));
    }
    prices
}
