//! Cree que la cocina cierra y ya está.

use super::kitchen::Feed;

pub async fn collect(feed: &Feed) -> Vec<u32> {
    let mut orders = Vec::new();
    while orders.len() < 1000 {
        orders.push(feed.next().await);
    }
    orders
}
