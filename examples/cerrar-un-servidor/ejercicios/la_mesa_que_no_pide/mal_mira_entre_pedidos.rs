//! Cree que basta con mirar el cierre entre un pedido y otro.

use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(mut table: Table, closing: CancellationToken) {
    while !closing.is_cancelled() {
        match table.next_order().await {
            Some(order) => table.answer(order).await,
            None => return,
        }
    }
}
