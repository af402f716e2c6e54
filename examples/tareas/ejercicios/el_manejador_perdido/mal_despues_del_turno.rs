//! Cree que basta con mirar al vigilante al final.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn watch_oven(oven: Arc<Oven>) -> Result<(), String> {
    let watched = oven.clone();
    let watcher = tokio::spawn(async move { watched.watch().await });
    oven.shift().await;
    if watcher.is_finished() {
        return watcher.await.unwrap();
    }
    watcher.abort();
    Ok(())
}
