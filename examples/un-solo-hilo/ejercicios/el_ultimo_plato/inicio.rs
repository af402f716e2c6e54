//! Una mesa pide el plato: dice si se lo lleva.

use super::kitchen::Shop;

pub async fn order(shop: &Shop, table: u32) -> bool {
    if shop.left() == 0 {
        return false;
    }
    shop.charge(table).await;
    shop.take();
    true
}
