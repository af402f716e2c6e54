//! Cree que cada comanda puede tener su cocinero.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Line;

pub async fn run(line: Arc<Line>) {
    let mut cooks = JoinSet::new();
    for order in line.orders() {
        let line = line.clone();
        cooks.spawn(async move { line.cook(order).await });
    }
    cooks.join_all().await;
}
