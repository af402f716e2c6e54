//! Cree que con el runtime que ya hay sí se puede.

use std::sync::Arc;

use tokio::runtime::Handle;

use super::kitchen::{MENU, Market};

fn price(market: &Market, dish: &str) -> u32 {
    Handle::current().block_on(market.ask(dish))
}

pub async fn menu(market: Arc<Market>) -> Vec<u32> {
    let mut prices = Vec::new();
    for dish in MENU {
        prices.push(price(&market, dish));
    }
    prices
}
