//! Cree que de un pánico no hay motivo que dar.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::kitchen::Oven;

pub async fn supervise(oven: Arc<Oven>) -> Result<(), String> {
    let mut last = String::new();
    for time in 0..4 {
        let mut task = JoinSet::new();
        let oven = oven.clone();
        task.spawn(async move { oven.run().await });
        match task.join_next().await {
            Some(Ok(Ok(()))) => return Ok(()),
            Some(Ok(Err(why))) => last = why,
            _ => {}
        }
        if time < 3 {
            sleep(Duration::from_millis(100 << time)).await;
        }
    }
    Err(last)
}
