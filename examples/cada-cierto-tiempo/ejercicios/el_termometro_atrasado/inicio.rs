//! Lee el termómetro cada 100 milisegundos.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::Oven;

const EVERY: Duration = Duration::from_millis(100);

pub async fn watch(oven: Arc<Oven>) {
    loop {
        oven.read().await;
        sleep(EVERY).await;
    }
}
