//! Cree que quien recibe tiene que cerrar el canal.

use super::kitchen::{orders, wait_tables};

pub async fn serve() -> Vec<u32> {
    let (orders_tx, mut orders_rx) = orders();
    for waiter in 1..=3 {
        tokio::spawn(wait_tables(waiter, orders_tx.clone()));
    }
    let mut received = Vec::new();
    received.extend(orders_rx.recv().await);
    orders_rx.close();
    while let Some(order) = orders_rx.recv().await {
        received.push(order);
    }
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    received
}
