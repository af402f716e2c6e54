//! Cree que la cocina contesta en el acto, y que con un rato basta.

use std::time::Duration;

use tokio::io::{AsyncWriteExt, copy, split};
use tokio::time::timeout;

use super::kitchen::Connection;

pub async fn relay(client: Connection, kitchen: Connection) {
    let (mut from_client, mut to_client) = split(client);
    let (mut from_kitchen, mut to_kitchen) = split(kitchen);
    let replies = copy(&mut from_kitchen, &mut to_client);
    tokio::pin!(replies);
    tokio::select! {
        _ = &mut replies => return,
        _ = copy(&mut from_client, &mut to_kitchen) => {}
    }
    let _ = to_kitchen.shutdown().await;
    let _ = timeout(Duration::from_secs(1), replies).await;
}
