//! Recoge las comandas de un segundo.

use std::time::Duration;

use tokio::time::timeout;

use super::kitchen::Feed;

pub async fn collect(feed: &Feed) -> Vec<u32> {
    let mut orders = Vec::new();
    while let Ok(order) = timeout(Duration::from_secs(1), feed.next()).await {
        orders.push(order);
    }
    orders
}
