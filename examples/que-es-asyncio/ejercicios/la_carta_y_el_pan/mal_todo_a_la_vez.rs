//! Cree que el precio puede ir a la vez que la carta que necesita.

use super::kitchen::Kitchen;

pub async fn open_table(kitchen: &Kitchen) -> (u32, &'static str) {
    let (_menu, price, bread) =
        tokio::join!(kitchen.menu(), kitchen.price(0), kitchen.bread());
    (price, bread)
}
