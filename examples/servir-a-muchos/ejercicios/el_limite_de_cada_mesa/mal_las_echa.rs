//! Cree que un límite es no dejar entrar.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::{Door, PLACES};

pub async fn serve(door: Arc<Door>) {
    let places = Arc::new(Semaphore::new(PLACES));
    let mut tables = JoinSet::new();
    while let Some(table) = door.accept().await {
        let Ok(place) = places.clone().try_acquire_owned() else {
            continue;
        };
        tables.spawn(async move {
            table.eat().await;
            drop(place);
        });
    }
    tables.join_all().await;
}
