//! Cree que la carta tiene que ir antes que todo lo demás.

use super::kitchen::Kitchen;

pub async fn open_table(kitchen: &Kitchen) -> (u32, &'static str) {
    let menu = kitchen.menu().await;
    tokio::join!(kitchen.price(menu), kitchen.bread())
}
