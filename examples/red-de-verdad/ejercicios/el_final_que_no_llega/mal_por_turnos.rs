//! Cree que primero habla uno y después el otro.

use tokio::io::{AsyncWriteExt, copy, split};

use super::kitchen::Connection;

pub async fn relay(client: Connection, kitchen: Connection) {
    let (mut from_client, mut to_client) = split(client);
    let (mut from_kitchen, mut to_kitchen) = split(kitchen);
    let _ = copy(&mut from_client, &mut to_kitchen).await;
    let _ = to_kitchen.shutdown().await;
    let _ = copy(&mut from_kitchen, &mut to_client).await;
}
