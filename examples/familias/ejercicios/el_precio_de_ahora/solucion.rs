//! El precio del pescado: crear el canal, cambiarlo y decirlo.

use tokio::sync::watch;

pub type Channel = watch::Sender<u32>;

pub fn market() -> Channel {
    watch::Sender::new(0)
}

pub async fn change(channel: &Channel, price: u32) {
    channel.send_replace(price);
}

pub async fn quote(channel: &Channel) -> u32 {
    *channel.borrow()
}
