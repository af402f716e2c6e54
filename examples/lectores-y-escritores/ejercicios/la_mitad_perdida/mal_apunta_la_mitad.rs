//! Cree que lo que ha llegado en un segundo es una comanda.

use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(room: DuplexStream, kitchen: &Kitchen) {
    let mut room = BufReader::new(room);
    let mut order = Vec::new();
    loop {
        let read = timeout(PATIENCE, room.read_until(b'\n', &mut order)).await;
        match read {
            Ok(Ok(0) | Err(_)) => return,
            Ok(Ok(_)) => {}
            Err(_) => kitchen.look(),
        }
        let text = String::from_utf8_lossy(&order).into_owned();
        if !text.is_empty() {
            kitchen.note(text.trim_end());
        }
        order.clear();
    }
}
