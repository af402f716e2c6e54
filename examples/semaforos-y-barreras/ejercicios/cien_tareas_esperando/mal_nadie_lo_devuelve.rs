//! Cree que el permiso vuelve al acabar la tarea, lo tenga quien lo tenga.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    let tables = Arc::new(Semaphore::new(5));
    let mut orders = JoinSet::new();
    let mut held = Vec::new();
    for order in 0..100 {
        held.push(tables.clone().acquire_owned().await.unwrap());
        let room = room.clone();
        orders.spawn(async move { room.serve(order).await });
    }
    orders.join_all().await;
}
