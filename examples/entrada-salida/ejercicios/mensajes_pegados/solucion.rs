//! Lee las comandas hasta que el cliente se va.

use tokio::io::{AsyncBufReadExt, BufReader};

use super::kitchen::Connection;

pub async fn orders(connection: Connection) -> Vec<String> {
    let mut lines = BufReader::new(connection).lines();
    let mut orders = Vec::new();
    while let Ok(Some(order)) = lines.next_line().await {
        orders.push(order);
    }
    orders
}
