//! Los precios de todos los platos; `None`, el que no llegue a tiempo.

use std::sync::Arc;

use tokio::task::JoinSet;
use tokio::time::timeout;

use super::kitchen::{DISHES, LIMIT, Shop};

pub async fn prices(shop: Arc<Shop>) -> Vec<Option<u32>> {
    let mut calls = JoinSet::new();
    for dish in 0..DISHES {
        let shop = shop.clone();
        calls.spawn(async move { shop.ask(dish).await });
    }
    match timeout(LIMIT, calls.join_all()).await {
        Ok(prices) => prices.into_iter().map(Some).collect(),
        Err(_) => vec![None; DISHES],
    }
}
