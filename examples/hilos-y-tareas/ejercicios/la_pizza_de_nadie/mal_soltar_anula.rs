//! Cree que soltar el manejador anula el encargo.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::kitchen::Oven;

pub async fn order(oven: Arc<Oven>, limit: Duration) -> Option<u32> {
    let mut pizza = spawn_blocking(move || oven.bake());
    match timeout(limit, &mut pizza).await {
        Ok(pizza) => pizza.ok(),
        Err(_) => {
            drop(pizza);
            None
        }
    }
}
