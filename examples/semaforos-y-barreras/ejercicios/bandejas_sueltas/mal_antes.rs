//! Cree que basta con haber pasado por el semáforo.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::kitchen::Oven;

pub async fn cook(dish: u32, trays: Arc<Semaphore>, oven: Arc<Oven>) {
    let tray = trays.acquire().await.unwrap();
    drop(tray);
    oven.bake(dish).await;
}
