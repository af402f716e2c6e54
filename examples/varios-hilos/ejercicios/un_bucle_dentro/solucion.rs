//! Los precios de la carta.

use std::sync::Arc;

use super::kitchen::{MENU, Market};

async fn price(market: &Market, dish: &str) -> u32 {
    market.ask(dish).await
}

pub async fn menu(market: Arc<Market>) -> Vec<u32> {
    let mut prices = Vec::new();
    for dish in MENU {
        prices.push(price(&market, dish).await);
    }
    prices
}
