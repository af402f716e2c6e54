//! Cree que soltar el manejador anula el pedido.

use std::sync::Arc;

use super::kitchen::Market;

pub async fn fastest(market: Arc<Market>) -> u32 {
    let order = |supplier| {
        let market = market.clone();
        tokio::spawn(async move { market.order(supplier).await })
    };
    let (one, two, three) = (order(1), order(2), order(3));
    tokio::select! {
        first = one => first.unwrap(),
        first = two => first.unwrap(),
        first = three => first.unwrap(),
    }
}
