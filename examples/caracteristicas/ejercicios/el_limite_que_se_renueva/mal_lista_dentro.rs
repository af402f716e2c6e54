//! Cree que lo recogido sobrevive al límite.

use std::time::Duration;

use tokio::time::timeout;

use super::kitchen::Feed;

pub async fn collect(feed: &Feed) -> Vec<u32> {
    let work = async {
        let mut orders = Vec::new();
        while orders.len() < 50 {
            orders.push(feed.next().await);
        }
        orders
    };
    timeout(Duration::from_secs(1), work)
        .await
        .unwrap_or_default()
}
