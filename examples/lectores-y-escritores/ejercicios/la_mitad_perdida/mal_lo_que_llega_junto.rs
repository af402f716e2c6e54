//! Cree que cada lectura acaba, como mucho, una comanda.

use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(mut room: DuplexStream, kitchen: &Kitchen) {
    let mut order = Vec::new();
    loop {
        match timeout(PATIENCE, room.read_buf(&mut order)).await {
            Ok(Ok(read)) if read > 0 => {}
            Ok(_) => return,
            Err(_) => kitchen.look(),
        }
        if order.ends_with(b"\n") {
            kitchen.note(String::from_utf8_lossy(&order).trim());
            order.clear();
        }
    }
}
