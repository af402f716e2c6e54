//! Cree que basta con cansarse de quien no pide.

use std::time::Duration;

use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(mut table: Table, closing: CancellationToken) {
    let limit = Duration::from_millis(600);
    while !closing.is_cancelled() {
        match timeout(limit, table.next_order()).await {
            Ok(Some(order)) => table.answer(order).await,
            _ => return,
        }
    }
}
