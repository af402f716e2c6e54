//! Cree que cada cocinero tiene que recorrer todas las comandas.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Line;

pub async fn run(line: Arc<Line>) {
    let mut cooks = JoinSet::new();
    for _cook in 0..3 {
        let line = line.clone();
        cooks.spawn(async move {
            for order in line.orders() {
                line.cook(order).await;
            }
        });
    }
    cooks.join_all().await;
}
