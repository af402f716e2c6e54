//! Cree que `flush` envía lo que no ha cabido.

use tokio::io::AsyncWriteExt;

use super::kitchen::Connection;

pub async fn send(connection: &mut Connection, bill: &str) {
    connection.write(bill.as_bytes()).await.unwrap();
    connection.flush().await.unwrap();
    connection.shutdown().await.unwrap();
}
