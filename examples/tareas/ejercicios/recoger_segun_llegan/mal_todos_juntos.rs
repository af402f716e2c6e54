//! Cree que hay que tenerlos todos antes de llevar el primero.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn deliver(room: Arc<Room>) {
    let mut dishes = JoinSet::new();
    for dish in 1..=5 {
        let room = room.clone();
        dishes.spawn(async move { room.cook(dish).await });
    }
    for dish in dishes.join_all().await {
        room.bring(dish);
    }
}
