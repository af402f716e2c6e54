//! Cree que lo que dice cada uno cabe en una lectura.

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::kitchen::Connection;

pub async fn relay(mut client: Connection, mut kitchen: Connection) {
    let mut bytes = [0; 1024];
    let read = client.read(&mut bytes).await.unwrap();
    kitchen.write_all(&bytes[..read]).await.unwrap();
    kitchen.shutdown().await.unwrap();
    let read = kitchen.read(&mut bytes).await.unwrap();
    client.write_all(&bytes[..read]).await.unwrap();
}
