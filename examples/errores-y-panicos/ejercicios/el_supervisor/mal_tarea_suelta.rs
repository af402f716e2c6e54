//! Cree que soltar el manejador apaga el horno.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn supervise(oven: Arc<Oven>) -> Result<(), String> {
    let mut pause = Duration::from_millis(100);
    let mut time = 1;
    loop {
        let lit = oven.clone();
        let task = tokio::spawn(async move { lit.run().await });
        let said = task.await.unwrap_or_else(|it| Err(it.to_string()));
        if said.is_ok() || time == 4 {
            return said;
        }
        sleep(pause).await;
        pause *= 2;
        time += 1;
    }
}
