//! Cree que insistiendo acabará funcionando.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn supervise(oven: Arc<Oven>) -> Result<(), String> {
    let mut pause = Duration::from_millis(100);
    loop {
        let mut task = JoinSet::new();
        let lit = oven.clone();
        task.spawn(async move { lit.run().await });
        if let Some(Ok(Ok(()))) = task.join_next().await {
            return Ok(());
        }
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(1));
    }
}
