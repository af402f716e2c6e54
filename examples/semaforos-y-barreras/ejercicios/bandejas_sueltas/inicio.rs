//! Hornea un plato, con una de las dos bandejas.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::kitchen::Oven;

pub async fn cook(dish: u32, trays: Arc<Semaphore>, oven: Arc<Oven>) {
    let _ = trays.acquire().await.unwrap();
    oven.bake(dish).await;
}
