//! Cree que dentro de `async` una función ya no retiene el hilo.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use super::kitchen::Oven;

pub async fn order(oven: Arc<Oven>, limit: Duration) -> Option<u32> {
    timeout(limit, async { oven.bake() }).await.ok()
}
