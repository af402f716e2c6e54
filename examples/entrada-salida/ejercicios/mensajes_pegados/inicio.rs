//! Lee las comandas hasta que el cliente se va.

use tokio::io::AsyncReadExt;

use super::kitchen::Connection;

pub async fn orders(mut connection: Connection) -> Vec<String> {
    let mut orders = Vec::new();
    let mut buffer = [0; 64];
    while let Ok(read @ 1..) = connection.read(&mut buffer).await {
        let order = String::from_utf8_lossy(&buffer[..read]);
        orders.push(order.trim_end().to_owned());
    }
    orders
}
