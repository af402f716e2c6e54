//! Cree que `forget` lo devuelve.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::kitchen::Oven;

pub async fn cook(dish: u32, trays: Arc<Semaphore>, oven: Arc<Oven>) {
    trays.acquire().await.unwrap().forget();
    oven.bake(dish).await;
}
