//! Pregunta los precios de los artículos 1, 2, 3 y 4.

use std::sync::Arc;

use super::kitchen::Shop;

pub async fn prices(shop: Arc<Shop>) -> Vec<u32> {
    let mut calls = Vec::new();
    for item in 1..=4 {
        let shop = shop.clone();
        calls.push(tokio::task::spawn_blocking(move || shop.fetch(item)));
    }
    let mut prices = Vec::new();
    for call in calls {
        prices.push(call.await.expect("no entra en pánico"));
    }
    prices
}
