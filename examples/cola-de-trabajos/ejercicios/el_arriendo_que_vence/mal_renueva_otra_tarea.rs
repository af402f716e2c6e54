//! Cree que renovar es cosa de otra tarea.

use std::sync::Arc;

use tokio::time::sleep;

use super::kitchen::{LEASE, Table};

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        let shared = table.clone();
        let mut keeping = tokio::spawn(async move {
            loop {
                sleep(LEASE / 2).await;
                if !shared.renew(lease).await {
                    return;
                }
            }
        });
        tokio::select! {
            () = table.cook(lease) => {
                table.finish(lease).await;
                keeping.abort();
            }
            _ = &mut keeping => {}
        }
    }
}
