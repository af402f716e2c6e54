//! Cree que un canal vacío es un canal cerrado.

use super::kitchen::{orders, wait_tables};

pub async fn serve() -> Vec<u32> {
    let (orders_tx, mut orders_rx) = orders();
    for waiter in 1..=3 {
        tokio::spawn(wait_tables(waiter, orders_tx.clone()));
    }
    drop(orders_tx);
    let mut received = Vec::new();
    while let Ok(order) = orders_rx.try_recv() {
        received.push(order);
    }
    received
}
