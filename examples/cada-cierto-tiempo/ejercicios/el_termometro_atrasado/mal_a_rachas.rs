//! Cree que a `interval` no hay nada que decirle.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::interval;

use super::kitchen::Oven;

const EVERY: Duration = Duration::from_millis(100);

pub async fn watch(oven: Arc<Oven>) {
    let mut hours = interval(EVERY);
    loop {
        hours.tick().await;
        oven.read().await;
    }
}
