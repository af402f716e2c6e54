//! Cree que basta con mirar otra vez después de cobrar.

use super::kitchen::Shop;

pub async fn order(shop: &Shop, table: u32) -> bool {
    shop.charge(table).await;
    if shop.left() == 0 {
        return false;
    }
    shop.take();
    true
}
