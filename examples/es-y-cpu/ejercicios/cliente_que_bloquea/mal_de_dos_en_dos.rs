//! Cree que con que dos esperas se solapen ya no van en fila.

use std::sync::Arc;

use tokio::task::spawn_blocking;

use super::kitchen::Shop;

pub async fn prices(shop: Arc<Shop>) -> Vec<u32> {
    let mut prices = Vec::new();
    for item in [1, 3] {
        let (one, other) = (shop.clone(), shop.clone());
        let one = spawn_blocking(move || one.fetch(item));
        let other = spawn_blocking(move || other.fetch(item + 1));
        prices.push(one.await.expect("no entra en pánico"));
        prices.push(other.await.expect("no entra en pánico"));
    }
    prices
}
