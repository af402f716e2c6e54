//! Cree que en la vuelta siguiente el guiso sigue donde estaba.

use std::sync::Arc;

use tokio::time::sleep;

use super::kitchen::{LEASE, Table};

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        loop {
            tokio::select! {
                () = table.cook(lease) => {
                    table.finish(lease).await;
                    break;
                }
                () = sleep(LEASE / 3) => {
                    if !table.renew(lease).await {
                        break;
                    }
                }
            }
        }
    }
}
