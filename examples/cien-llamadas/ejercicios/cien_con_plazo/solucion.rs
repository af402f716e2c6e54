//! Los precios de todos los platos; `None`, el que no llegue a tiempo.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::kitchen::{AT_ONCE, DISHES, LIMIT, Shop};

pub async fn prices(shop: Arc<Shop>) -> Vec<Option<u32>> {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut calls = JoinSet::new();
    for dish in 0..DISHES {
        let (shop, places) = (shop.clone(), places.clone());
        calls.spawn(async move {
            let _place = places.acquire().await.expect("no se cierra");
            (dish, shop.ask(dish).await)
        });
    }
    // Fuera de lo que el límite abandona.
    let mut prices = vec![None; DISHES];
    let _ = timeout(LIMIT, async {
        while let Some(call) = calls.join_next().await {
            let (dish, price) = call.expect("preguntar no entra en pánico");
            prices[dish] = Some(price);
        }
    })
    .await;
    calls.shutdown().await;
    prices
}
