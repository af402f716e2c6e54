//! Apunta las comandas de la sala, y mira el horno si tardan.

use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(room: DuplexStream, kitchen: &Kitchen) {
    let mut room = BufReader::new(room);
    loop {
        let mut order = String::new();
        match timeout(PATIENCE, room.read_line(&mut order)).await {
            Ok(Ok(0) | Err(_)) => return,
            Ok(Ok(_)) => kitchen.note(order.trim_end()),
            Err(_) => kitchen.look(),
        }
    }
}
