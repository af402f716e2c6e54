//! Cree que basta con ordenar lo que llega.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn charge_all(
    room: Arc<Room>,
    tables: Vec<u32>,
) -> Vec<Result<u32, String>> {
    let mut charges = JoinSet::new();
    for table in tables {
        let room = room.clone();
        charges.spawn(async move { room.charge(table).await });
    }
    let mut answers = charges.join_all().await;
    answers.sort();
    answers
}
