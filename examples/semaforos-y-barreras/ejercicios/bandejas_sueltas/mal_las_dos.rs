//! Cree que hay que pedir todos los que hay.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::kitchen::Oven;

pub async fn cook(dish: u32, trays: Arc<Semaphore>, oven: Arc<Oven>) {
    let _trays = trays.acquire_many(2).await.unwrap();
    oven.bake(dish).await;
}
