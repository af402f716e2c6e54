//! Cree que olvidar el permiso es usarlo.

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
            places.acquire().await.unwrap().forget();
            table.eat().await;
        });
    }
    tables.join_all().await;
}
