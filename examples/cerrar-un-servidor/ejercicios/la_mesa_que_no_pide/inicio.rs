//! Atiende a una mesa hasta que se va.

use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(mut table: Table, _closing: CancellationToken) {
    while let Some(order) = table.next_order().await {
        table.answer(order).await;
    }
}
