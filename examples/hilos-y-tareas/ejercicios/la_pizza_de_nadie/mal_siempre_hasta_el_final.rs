//! Cree que el tiempo del cliente es lo que hay que esperar.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn order(oven: Arc<Oven>, limit: Duration) -> Option<u32> {
    let pizza = spawn_blocking(move || oven.bake());
    sleep(limit).await;
    pizza.abort();
    pizza.await.ok()
}
