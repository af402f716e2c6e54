//! Cree que en diez segundos están amasados de sobra.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::time::Duration;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let weight = Arc::new(AtomicU32::new(0));
    for loaf in 1..=3 {
        let (oven, weight) = (oven.clone(), weight.clone());
        tokio::task::spawn_blocking(move || {
            weight.fetch_add(oven.knead(loaf), SeqCst);
        });
    }
    tokio::time::sleep(Duration::from_secs(10)).await;
    weight.load(SeqCst)
}
