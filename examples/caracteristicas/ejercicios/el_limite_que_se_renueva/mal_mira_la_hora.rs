//! Cree que basta con mirar la hora entre comanda y comanda.

use std::time::Duration;

use tokio::time::Instant;

use super::kitchen::Feed;

pub async fn collect(feed: &Feed) -> Vec<u32> {
    let start = Instant::now();
    let mut orders = Vec::new();
    while start.elapsed() < Duration::from_secs(1) {
        orders.push(feed.next().await);
    }
    orders
}
