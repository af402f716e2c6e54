//! Recibe las comandas de los camareros 1, 2 y 3.

use super::kitchen::{orders, wait_tables};

pub async fn serve() -> Vec<u32> {
    let (orders_tx, mut orders_rx) = orders();
    for waiter in 1..=3 {
        tokio::spawn(wait_tables(waiter, orders_tx.clone()));
    }
    drop(orders_tx);
    let mut received = Vec::new();
    while let Some(order) = orders_rx.recv().await {
        received.push(order);
    }
    received
}
