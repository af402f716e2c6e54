//! Cree que un pánico se repite, pero no cuenta.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn supervise(oven: Arc<Oven>) -> Result<(), String> {
    let (mut failed, mut pause) = (0, Duration::from_millis(100));
    loop {
        let mut task = JoinSet::new();
        let oven = oven.clone();
        task.spawn(async move { oven.run().await });
        if let Some(Ok(said)) = task.join_next().await {
            failed += 1;
            if said.is_ok() || failed == 4 {
                return said;
            }
        }
        sleep(pause).await;
        pause *= 2;
    }
}
