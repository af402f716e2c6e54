//! Cree que un canal ordena por lo primero que lleva el mensaje.

use tokio::sync::Mutex;
use tokio::sync::mpsc::{
    UnboundedReceiver, UnboundedSender, unbounded_channel,
};

pub struct Orders {
    sender: UnboundedSender<(u32, u32)>,
    receiver: Mutex<UnboundedReceiver<(u32, u32)>>,
}

impl Default for Orders {
    fn default() -> Orders {
        let (sender, receiver) = unbounded_channel();
        let receiver = Mutex::new(receiver);
        Orders { sender, receiver }
    }
}

impl Orders {
    pub fn put(&self, urgency: u32, dish: u32) {
        self.sender.send((urgency, dish)).unwrap();
    }

    pub async fn take(&self) -> u32 {
        self.receiver.lock().await.recv().await.unwrap().1
    }
}
