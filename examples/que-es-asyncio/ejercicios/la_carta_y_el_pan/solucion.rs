//! Abre una mesa: da el precio del menú y el pan.

use super::kitchen::Kitchen;

pub async fn open_table(kitchen: &Kitchen) -> (u32, &'static str) {
    let price = async {
        let menu = kitchen.menu().await;
        kitchen.price(menu).await
    };
    tokio::join!(price, kitchen.bread())
}
