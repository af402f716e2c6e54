//! Cree que lanzar el último es haber acabado.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    let tables = Arc::new(Semaphore::new(5));
    for order in 0..100 {
        let table = tables.clone().acquire_owned().await;
        let room = room.clone();
        tokio::spawn(async move {
            let _table = table;
            room.serve(order).await;
        });
    }
}
