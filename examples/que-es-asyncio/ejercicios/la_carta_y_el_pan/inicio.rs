//! Abre una mesa: da el precio del menú y el pan.

use super::kitchen::Kitchen;

pub async fn open_table(kitchen: &Kitchen) -> (u32, &'static str) {
    let menu = kitchen.menu().await;
    let price = kitchen.price(menu).await;
    let bread = kitchen.bread().await;
    (price, bread)
}
