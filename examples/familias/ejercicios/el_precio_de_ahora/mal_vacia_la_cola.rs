//! Cree que, vaciando la cola, siempre queda un precio.

use tokio::sync::{Mutex, mpsc};

pub struct Channel {
    sender: mpsc::Sender<u32>,
    receiver: Mutex<mpsc::Receiver<u32>>,
}

pub fn market() -> Channel {
    let (sender, receiver) = mpsc::channel(100);
    Channel {
        sender,
        receiver: Mutex::new(receiver),
    }
}

pub async fn change(channel: &Channel, price: u32) {
    channel.sender.send(price).await.unwrap();
}

pub async fn quote(channel: &Channel) -> u32 {
    let mut receiver = channel.receiver.lock().await;
    let mut last = receiver.recv().await.unwrap();
    while let Ok(price) = receiver.try_recv() {
        last = price;
    }
    last
}
