//! Recoge las comandas de un segundo.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::kitchen::Feed;

pub async fn collect(feed: &Feed) -> Vec<u32> {
    let end = Instant::now() + Duration::from_secs(1);
    let mut orders = Vec::new();
    while let Ok(order) = timeout_at(end, feed.next()).await {
        orders.push(order);
    }
    orders
}
