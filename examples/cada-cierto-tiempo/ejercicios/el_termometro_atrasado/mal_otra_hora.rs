//! Cree que retrasar los tics es saltarse los perdidos.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use super::kitchen::Oven;

const EVERY: Duration = Duration::from_millis(100);

pub async fn watch(oven: Arc<Oven>) {
    let mut hours = interval(EVERY);
    hours.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        hours.tick().await;
        oven.read().await;
    }
}
