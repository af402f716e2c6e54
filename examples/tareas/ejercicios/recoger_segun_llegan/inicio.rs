//! Hace los platos del 1 al 5 y los lleva a la sala.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn deliver(room: Arc<Room>) {
    let mut dishes = Vec::new();
    for dish in 1..=5 {
        let room = room.clone();
        dishes.push(tokio::spawn(async move { room.cook(dish).await }));
    }
    for dish in dishes {
        room.bring(dish.await.expect("cocinar no entra en pánico"));
    }
}
