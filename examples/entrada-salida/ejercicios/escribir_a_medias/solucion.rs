//! Envía la cuenta.

use tokio::io::AsyncWriteExt;

use super::kitchen::Connection;

pub async fn send(connection: &mut Connection, bill: &str) {
    let written = connection.write_all(bill.as_bytes()).await;
    written.expect("el cliente está");
}
