//! Cree que basta con apartar el lento y esperar juntos a los demás.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn deliver(room: Arc<Room>) {
    let slow = tokio::spawn({
        let room = room.clone();
        async move { room.cook(1).await }
    });
    let mut dishes = JoinSet::new();
    for dish in 2..=5 {
        let room = room.clone();
        dishes.spawn(async move { room.cook(dish).await });
    }
    for dish in dishes.join_all().await {
        room.bring(dish);
    }
    room.bring(slow.await.expect("cocinar no entra en pánico"));
}
