//! Cree que lo leído a medias se queda en la cadena.

use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(room: DuplexStream, kitchen: &Kitchen) {
    let mut room = BufReader::new(room);
    let mut order = String::new();
    loop {
        match timeout(PATIENCE, room.read_line(&mut order)).await {
            Ok(Ok(0) | Err(_)) => return,
            Ok(Ok(_)) => {
                kitchen.note(order.trim_end());
                order.clear();
            }
            Err(_) => kitchen.look(),
        }
    }
}
