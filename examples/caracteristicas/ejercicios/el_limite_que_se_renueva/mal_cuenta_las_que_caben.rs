//! Cree que en un segundo caben dos, y que lo demás es esperar.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::kitchen::Feed;

pub async fn collect(feed: &Feed) -> Vec<u32> {
    let end = Instant::now() + Duration::from_secs(1);
    let orders = vec![feed.next().await, feed.next().await];
    sleep_until(end).await;
    orders
}
