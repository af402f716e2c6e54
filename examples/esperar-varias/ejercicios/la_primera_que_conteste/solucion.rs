//! Pide pescado a los proveedores 1, 2 y 3: da el que llega antes.

use std::sync::Arc;

use super::kitchen::Market;

pub async fn fastest(market: Arc<Market>) -> u32 {
    tokio::select! {
        first = market.order(1) => first,
        first = market.order(2) => first,
        first = market.order(3) => first,
    }
}
