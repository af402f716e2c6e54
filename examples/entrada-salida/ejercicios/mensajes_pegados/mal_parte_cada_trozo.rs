//! Cree que basta con partir cada lectura por los saltos de línea.

use tokio::io::AsyncReadExt;

use super::kitchen::Connection;

pub async fn orders(mut connection: Connection) -> Vec<String> {
    let mut orders = Vec::new();
    let mut buffer = [0; 64];
    while let Ok(read @ 1..) = connection.read(&mut buffer).await {
        let text = String::from_utf8_lossy(&buffer[..read]).into_owned();
        orders.extend(text.lines().map(str::to_owned));
    }
    orders
}
