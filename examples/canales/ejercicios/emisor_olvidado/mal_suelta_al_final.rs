//! Cree que da igual cuándo se suelte el emisor.

use super::kitchen::{orders, wait_tables};

pub async fn serve() -> Vec<u32> {
    let (orders_tx, mut orders_rx) = orders();
    for waiter in 1..=3 {
        tokio::spawn(wait_tables(waiter, orders_tx.clone()));
    }
    let mut received = Vec::new();
    while let Some(order) = orders_rx.recv().await {
        received.push(order);
    }
    drop(orders_tx);
    received
}
