//! Cree que `join_all` da primero la más rápida.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Market;

pub async fn fastest(market: Arc<Market>) -> u32 {
    let mut orders = JoinSet::new();
    for supplier in 1..=3 {
        let market = market.clone();
        orders.spawn(async move { market.order(supplier).await });
    }
    orders.join_all().await[2]
}
