//! Cree que `join_next` los espera a todos.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn deliver(room: Arc<Room>) {
    let mut dishes = JoinSet::new();
    for dish in 1..=5 {
        let room = room.clone();
        dishes.spawn(async move { room.cook(dish).await });
    }
    if let Some(dish) = dishes.join_next().await {
        room.bring(dish.unwrap());
    }
}
