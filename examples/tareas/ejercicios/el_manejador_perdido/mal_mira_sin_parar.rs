//! Cree que mirar cada milisegundo no es mirar a ratos.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::kitchen::Oven;

pub async fn watch_oven(oven: Arc<Oven>) -> Result<(), String> {
    let end = Instant::now() + Duration::from_secs(1);
    let watcher = tokio::spawn(async move { oven.watch().await });
    while Instant::now() < end {
        sleep(Duration::from_millis(1)).await;
        if watcher.is_finished() {
            return watcher.await.expect("vigilar no entra en pánico");
        }
    }
    watcher.abort();
    Ok(())
}
