//! Cree que basta con renovarlo antes de darla por hecha.

use std::sync::Arc;

use super::kitchen::Table;

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        table.cook(lease).await;
        if table.renew(lease).await {
            table.finish(lease).await;
        }
    }
}
