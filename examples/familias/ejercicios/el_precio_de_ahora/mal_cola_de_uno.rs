//! Cree que una cola de uno guarda el último.

use tokio::sync::{Mutex, mpsc};

pub struct Channel {
    sender: mpsc::Sender<u32>,
    receiver: Mutex<mpsc::Receiver<u32>>,
}

pub fn market() -> Channel {
    let (sender, receiver) = mpsc::channel(1);
    Channel {
        sender,
        receiver: Mutex::new(receiver),
    }
}

pub async fn change(channel: &Channel, price: u32) {
    let _ = channel.sender.try_send(price);
}

pub async fn quote(channel: &Channel) -> u32 {
    channel.receiver.lock().await.try_recv().unwrap_or(77)
}
