//! Cree que lo seguro es atender de uno en uno.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    for order in 0..100 {
        room.serve(order).await;
    }
}
