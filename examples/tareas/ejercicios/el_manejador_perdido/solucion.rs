//! Vigila el horno durante un turno.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn watch_oven(oven: Arc<Oven>) -> Result<(), String> {
    let watched = oven.clone();
    let mut watcher = tokio::spawn(async move { watched.watch().await });
    tokio::select! {
        said = &mut watcher => said.expect("vigilar no entra en pánico"),
        () = oven.shift() => {
            watcher.abort();
            Ok(())
        }
    }
}
