//! Cree que cada trozo que llega es texto.

use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::time::timeout;

use super::kitchen::{Kitchen, PATIENCE};

pub async fn take_orders(mut room: DuplexStream, kitchen: &Kitchen) {
    let mut text = String::new();
    let mut bytes = [0; 1024];
    loop {
        match timeout(PATIENCE, room.read(&mut bytes)).await {
            Ok(Ok(read)) if read > 0 => {
                text += &String::from_utf8_lossy(&bytes[..read]);
            }
            Ok(_) => return,
            Err(_) => kitchen.look(),
        }
        while let Some((order, rest)) = text.split_once('\n') {
            kitchen.note(order);
            text = rest.to_owned();
        }
    }
}
