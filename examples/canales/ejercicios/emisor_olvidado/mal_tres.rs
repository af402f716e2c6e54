//! Cree que llega una comanda por camarero.

use super::kitchen::{orders, wait_tables};

pub async fn serve() -> Vec<u32> {
    let (orders_tx, mut orders_rx) = orders();
    for waiter in 1..=3 {
        tokio::spawn(wait_tables(waiter, orders_tx.clone()));
    }
    let mut received = Vec::new();
    for _ in 1..=3 {
        received.extend(orders_rx.recv().await);
    }
    received
}
