//! Cree que tres a la vez es de tres en tres.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn run(line: Arc<Line>) {
    let orders: Vec<u32> = line.orders().collect();
    for three in orders.chunks(3) {
        tokio::join!(
            line.cook(three[0]),
            line.cook(three[1]),
            line.cook(three[2]),
        );
    }
}
