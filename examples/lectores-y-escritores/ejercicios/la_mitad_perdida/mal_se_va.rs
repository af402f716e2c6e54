//! Cree que quien tarda un segundo ya no va a pedir nada.

use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(room: DuplexStream, kitchen: &Kitchen) {
    let mut lines = BufReader::new(room).lines();
    while let Ok(Ok(Some(order))) = timeout(PATIENCE, lines.next_line()).await {
        kitchen.note(&order);
    }
    kitchen.look();
}
