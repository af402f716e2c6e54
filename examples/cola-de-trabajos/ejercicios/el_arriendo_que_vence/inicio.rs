//! Un cocinero: hace comandas mientras las haya.

use std::sync::Arc;

use super::kitchen::Table;

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        table.cook(lease).await;
        table.finish(lease).await;
    }
}
