//! Cree que se renueva cuando va a vencer.

use std::sync::Arc;

use tokio::time::sleep;

use super::kitchen::{LEASE, Table};

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        let keep = async {
            loop {
                sleep(LEASE).await;
                if !table.renew(lease).await {
                    return;
                }
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
