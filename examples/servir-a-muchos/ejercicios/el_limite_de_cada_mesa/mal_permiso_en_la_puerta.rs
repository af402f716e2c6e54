//! Cree que el permiso dura hasta que la mesa acabe.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::{Door, PLACES};

pub async fn serve(door: Arc<Door>) {
    let places = Semaphore::new(PLACES);
    let mut tables = JoinSet::new();
    while let Some(table) = door.accept().await {
        let _place = places.acquire().await.unwrap();
        tables.spawn(async move { table.eat().await });
    }
    tables.join_all().await;
}
