//! Cree que mientras se atasca se pasa una hora, y no más.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::kitchen::Oven;

const EVERY: Duration = Duration::from_millis(100);

pub async fn watch(oven: Arc<Oven>) {
    let mut due = Instant::now();
    loop {
        oven.read().await;
        due += EVERY;
        if due < Instant::now() {
            due += EVERY;
        }
        sleep_until(due).await;
    }
}
