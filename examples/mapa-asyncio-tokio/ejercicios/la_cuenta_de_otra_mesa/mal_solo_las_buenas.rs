//! Cree que un fallo no es una respuesta.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn charge_all(
    room: Arc<Room>,
    tables: Vec<u32>,
) -> Vec<Result<u32, String>> {
    let mut charges = Vec::new();
    for table in tables {
        let room = room.clone();
        charges.push(tokio::spawn(async move { room.charge(table).await }));
    }
    let mut answers = Vec::new();
    for charge in charges {
        if let Ok(Ok(euros)) = charge.await {
            answers.push(Ok(euros));
        }
    }
    answers
}
