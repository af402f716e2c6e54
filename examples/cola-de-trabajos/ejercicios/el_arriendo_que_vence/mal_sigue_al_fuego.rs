//! Cree que lo que lanza el cocinero se va con él.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{LEASE, Table};

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        let stove = table.clone();
        let mut cooking = tokio::spawn(async move { stove.cook(lease).await });
        let mut mine = true;
        while mine && timeout(LEASE / 3, &mut cooking).await.is_err() {
            mine = table.renew(lease).await;
        }
        if mine {
            table.finish(lease).await;
        } else {
            cooking.abort();
        }
    }
}
