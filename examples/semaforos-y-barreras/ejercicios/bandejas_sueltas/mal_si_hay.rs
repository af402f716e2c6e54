//! Cree que `try_acquire` espera a que haya sitio.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::kitchen::Oven;

pub async fn cook(dish: u32, trays: Arc<Semaphore>, oven: Arc<Oven>) {
    if let Ok(_tray) = trays.try_acquire() {
        oven.bake(dish).await;
    }
}
