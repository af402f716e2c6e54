//! Tres cocineros con una cola.

use std::sync::Arc;

use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinSet;

use super::kitchen::Line;

pub async fn run(line: Arc<Line>) {
    let (orders_tx, orders_rx) = mpsc::channel(4);
    let orders = Arc::new(Mutex::new(orders_rx));
    let mut cooks = JoinSet::new();
    for _cook in 0..3 {
        let (line, orders) = (line.clone(), orders.clone());
        cooks.spawn(async move {
            loop {
                let order = orders.lock().await.recv().await;
                let Some(order) = order else { break };
                line.cook(order).await;
            }
        });
    }
    for order in line.orders() {
        orders_tx.send(order).await.expect("hay cocineros");
    }
    drop(orders_tx);
    cooks.join_all().await;
}
