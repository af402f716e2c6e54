//! Cree que una lectura tarda lo mismo todas las veces.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn watch(oven: Arc<Oven>) {
    loop {
        oven.read().await;
        sleep(Duration::from_millis(100 - 30)).await;
    }
}
