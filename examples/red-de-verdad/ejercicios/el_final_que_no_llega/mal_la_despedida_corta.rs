//! Cree que pasado el final ya no queda nada que esperar.

use tokio::io::{AsyncWriteExt, copy, split};

use super::kitchen::Connection;

pub async fn relay(client: Connection, kitchen: Connection) {
    let (mut from_client, mut to_client) = split(client);
    let (mut from_kitchen, mut to_kitchen) = split(kitchen);
    tokio::select! {
        _ = copy(&mut from_client, &mut to_kitchen) => {
            let _ = to_kitchen.shutdown().await;
        }
        _ = copy(&mut from_kitchen, &mut to_client) => {
            let _ = to_client.shutdown().await;
        }
    }
}
