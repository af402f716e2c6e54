//! Cree que cada tarea puede mirar por qué pedido va la cuenta.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    let tables = Arc::new(Semaphore::new(5));
    let next = Arc::new(AtomicUsize::new(0));
    let mut orders = JoinSet::new();
    for order in 0..100 {
        let table = tables.clone().acquire_owned().await;
        next.store(order, SeqCst);
        let (room, next) = (room.clone(), next.clone());
        orders.spawn(async move {
            let _table = table.expect("no se cierra");
            room.serve(next.load(SeqCst)).await;
        });
    }
    orders.join_all().await;
}
