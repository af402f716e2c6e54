//! Cree que renovar siempre sale bien.

use std::sync::Arc;

use tokio::time::sleep;

use super::kitchen::{LEASE, Table};

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        let keep = async {
            loop {
                sleep(LEASE / 2).await;
                table.renew(lease).await;
            }
        };
        tokio::select! {
            () = table.cook(lease) => {
                table.finish(lease).await;
            }
            () = keep => {}
        }
    }
}
