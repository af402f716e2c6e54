//! Apunta las comandas de la sala, y mira el horno si tardan.

use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(room: DuplexStream, kitchen: &Kitchen) {
    let mut lines = BufReader::new(room).lines();
    loop {
        match timeout(PATIENCE, lines.next_line()).await {
            Ok(Ok(Some(order))) => kitchen.note(&order),
            Ok(_) => return,
            Err(_) => kitchen.look(),
        }
    }
}
