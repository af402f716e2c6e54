//! Cree que el orden se arregla cocinando de uno en uno.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn deliver(room: Arc<Room>) {
    for dish in [2, 3, 4, 5, 1] {
        let dish = room.cook(dish).await;
        room.bring(dish);
    }
}
