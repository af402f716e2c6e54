//! Mantiene encendido el horno.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn supervise(oven: Arc<Oven>) -> Result<(), String> {
    oven.run().await
}
