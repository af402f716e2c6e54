//! Cree que el primero de la lista es el más rápido.

use std::sync::Arc;

use super::kitchen::Market;

pub async fn fastest(market: Arc<Market>) -> u32 {
    market.order(1).await
}
