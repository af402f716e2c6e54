//! Cree que basta con pedir el permiso antes de lanzar.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    let tables = Arc::new(Semaphore::new(5));
    let mut orders = JoinSet::new();
    for order in 0..100 {
        let _table = tables.acquire().await.unwrap();
        let room = room.clone();
        orders.spawn(async move { room.serve(order).await });
    }
    orders.join_all().await;
}
