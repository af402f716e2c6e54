//! Cree que el último en lanzarse es el primero en la lista.

use std::sync::Arc;

use super::kitchen::Shop;

pub async fn prices(shop: Arc<Shop>) -> Vec<u32> {
    let mut calls = Vec::new();
    for item in 1..=4 {
        let shop = shop.clone();
        calls.push(tokio::task::spawn_blocking(move || shop.fetch(item)));
    }
    let mut prices = Vec::new();
    while let Some(call) = calls.pop() {
        prices.push(call.await.unwrap());
    }
    prices
}
