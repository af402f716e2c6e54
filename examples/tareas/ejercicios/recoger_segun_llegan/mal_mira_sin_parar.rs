//! Cree que mirar cada milisegundo cuál ha acabado es esperarlos.

use std::sync::Arc;
use std::time::Duration;

use super::kitchen::Room;

pub async fn deliver(room: Arc<Room>) {
    let mut dishes = Vec::new();
    for dish in 1..=5 {
        let room = room.clone();
        dishes.push(tokio::spawn(async move { room.cook(dish).await }));
    }
    while !dishes.is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
        let (ready, left) = dishes.into_iter().partition(|it| it.is_finished());
        dishes = left;
        let ready: Vec<tokio::task::JoinHandle<u32>> = ready;
        for dish in ready {
            room.bring(dish.await.expect("cocinar no entra en pánico"));
        }
    }
}
