//! Atiende a las mesas que llegan.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::{Door, PLACES};

pub async fn serve(door: Arc<Door>) {
    let places = Arc::new(Semaphore::new(PLACES));
    let mut tables = JoinSet::new();
    while let Some(table) = door.accept().await {
        let places = places.clone();
        tables.spawn(async move {
            let _place = places.acquire().await.expect("no se cierra");
            table.eat().await;
        });
    }
    tables.join_all().await;
}
