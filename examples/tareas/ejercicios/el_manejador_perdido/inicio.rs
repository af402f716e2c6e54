//! Vigila el horno durante un turno.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn watch_oven(oven: Arc<Oven>) -> Result<(), String> {
    let watched = oven.clone();
    tokio::spawn(async move { watched.watch().await });
    oven.shift().await;
    Ok(())
}
