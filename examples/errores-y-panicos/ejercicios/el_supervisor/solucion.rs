//! Mantiene encendido el horno.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::kitchen::Oven;

const TIMES: u32 = 4;
const PAUSE: Duration = Duration::from_millis(100);

/// Lo enciende una vez. Un pánico es un fallo más.
async fn once(oven: &Arc<Oven>) -> Result<(), String> {
    // El grupo es suyo: si se suelta, el horno se apaga.
    let mut task = JoinSet::new();
    let oven = oven.clone();
    task.spawn(async move { oven.run().await });
    match task.join_next().await {
        Some(Ok(said)) => said,
        Some(Err(panic)) => Err(panic.to_string()),
        None => unreachable!("hay una tarea"),
    }
}

pub async fn supervise(oven: Arc<Oven>) -> Result<(), String> {
    for time in 0..TIMES - 1 {
        if once(&oven).await.is_ok() {
            return Ok(());
        }
        sleep(PAUSE * 2u32.pow(time)).await;
    }
    once(&oven).await
}
