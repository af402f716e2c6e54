//! Cree que, en trozos que caben, cabe siempre.

use tokio::io::AsyncWriteExt;

use super::kitchen::Connection;

pub async fn send(connection: &mut Connection, bill: &str) {
    for chunk in bill.as_bytes().chunks(8) {
        connection.write(chunk).await.unwrap();
    }
}
