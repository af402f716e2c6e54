//! Cree que, si no ha cabido, hay que enviarla otra vez.

use tokio::io::AsyncWriteExt;

use super::kitchen::Connection;

pub async fn send(connection: &mut Connection, bill: &str) {
    let mut written = 0;
    while written < bill.len() {
        written = connection
            .write(bill.as_bytes())
            .await
            .unwrap()
            .max(written);
        if written < bill.len() {
            connection.write_all(bill.as_bytes()).await.unwrap();
            written = bill.len();
        }
    }
}
