//! Cree que repartir las comandas antes es lo mismo que una cola.

use std::sync::Arc;

use super::kitchen::Line;

pub async fn run(line: Arc<Line>) {
    let cook = async |first: usize| {
        for order in line.orders().skip(first).step_by(3) {
            line.cook(order).await;
        }
    };
    tokio::join!(cook(0), cook(1), cook(2));
}
