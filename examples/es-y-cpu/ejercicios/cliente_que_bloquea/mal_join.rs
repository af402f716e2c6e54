//! Cree que a un hilo suyo se le puede esperar con `join`.

use std::sync::Arc;
use std::thread;

use super::kitchen::Shop;

pub async fn prices(shop: Arc<Shop>) -> Vec<u32> {
    let mut calls = Vec::new();
    for item in 1..=4 {
        let shop = shop.clone();
        calls.push(thread::spawn(move || shop.fetch(item)));
    }
    let mut prices = Vec::new();
    for call in calls {
        prices.push(call.join().unwrap());
    }
    prices
}
