//! Cree que lo que se pierde es culpa del tiempo límite, y que sobra.

use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};

use super::kitchen::Kitchen;

pub async fn take_orders(room: DuplexStream, kitchen: &Kitchen) {
    let mut lines = BufReader::new(room).lines();
    while let Ok(Some(order)) = lines.next_line().await {
        kitchen.note(&order);
    }
}
