//! Cree que para tenerlas en orden hay que cobrarlas en orden.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn charge_all(
    room: Arc<Room>,
    tables: Vec<u32>,
) -> Vec<Result<u32, String>> {
    let mut answers = Vec::new();
    for table in tables {
        answers.push(room.charge(table).await);
    }
    answers
}
