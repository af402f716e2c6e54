//! Un cocinero: hace comandas mientras las haya.

use std::sync::Arc;

use tokio::time::sleep;

use super::kitchen::{LEASE, Lease, Table};

/// Lo alarga mientras sea suyo.
async fn keep(table: &Table, lease: Lease) {
    loop {
        sleep(LEASE / 2).await;
        if !table.renew(lease).await {
            return;
        }
    }
}

pub async fn work(table: Arc<Table>) {
    while let Some(lease) = table.claim().await {
        // Las dos en esta tarea: si se va, se van las dos.
        tokio::select! {
            () = table.cook(lease) => {
                table.finish(lease).await;
            }
            () = keep(&table, lease) => {}
        }
    }
}
