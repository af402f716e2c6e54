//! Cree que empezar el pan sin esperarlo es tenerlo.

use super::kitchen::Kitchen;

pub async fn open_table(kitchen: &Kitchen) -> (u32, &'static str) {
    let bread = kitchen.bread();
    let menu = kitchen.menu().await;
    let price = kitchen.price(menu).await;
    drop(bread);
    (price, "pan")
}
