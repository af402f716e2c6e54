//! Atiende a las mesas que llegan.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::{Door, PLACES};

pub async fn serve(door: Arc<Door>) {
    let mut tables = JoinSet::new();
    while let Some(table) = door.accept().await {
        tables.spawn(async move {
            let places = Semaphore::new(PLACES);
            let _place = places.acquire().await.unwrap();
            table.eat().await;
        });
    }
    tables.join_all().await;
}
