//! Cree que cada cosa necesita su propia carta.

use super::kitchen::Kitchen;

pub async fn open_table(kitchen: &Kitchen) -> (u32, &'static str) {
    let price = async {
        let menu = kitchen.menu().await;
        kitchen.price(menu).await
    };
    let bread = async {
        kitchen.menu().await;
        kitchen.bread().await
    };
    tokio::join!(price, bread)
}
