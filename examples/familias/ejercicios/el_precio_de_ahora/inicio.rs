//! El precio del pescado: crear el canal, cambiarlo y decirlo.

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
    channel
        .sender
        .send(price)
        .await
        .expect("el canal está abierto");
}

pub async fn quote(channel: &Channel) -> u32 {
    let mut receiver = channel.receiver.lock().await;
    receiver.recv().await.expect("el canal está abierto")
}
