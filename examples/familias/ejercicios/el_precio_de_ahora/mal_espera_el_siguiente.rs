//! Cree que para saber el precio hay que esperar a que cambie.

use tokio::sync::watch;

pub fn market() -> watch::Sender<u32> {
    watch::Sender::new(0)
}

pub async fn change(channel: &watch::Sender<u32>, price: u32) {
    channel.send_replace(price);
}

pub async fn quote(channel: &watch::Sender<u32>) -> u32 {
    let mut price = channel.subscribe();
    price.changed().await.unwrap();
    *price.borrow()
}
