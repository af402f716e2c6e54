//! Atiende cien pedidos, de cinco en cinco.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    let tables = Arc::new(Semaphore::new(5));
    let mut orders = JoinSet::new();
    for order in 0..100 {
        let (room, tables) = (room.clone(), tables.clone());
        orders.spawn(async move {
            let _table = tables.acquire().await.expect("no se cierra");
            room.serve(order).await;
        });
    }
    orders.join_all().await;
}
