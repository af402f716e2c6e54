//! Cree que dormir un hueco es guardar la distancia con las demás.

use std::time::Duration;

use tokio::time::sleep;

pub struct Limiter;

impl Limiter {
    pub fn new() -> Limiter {
        Limiter
    }

    pub async fn wait(&self) {
        sleep(Duration::from_millis(200)).await;
    }
}
