//! Cobra a todas las mesas a la vez, y da la respuesta de cada una.

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
        answers.push(charge.await.expect("cobrar no entra en pánico"));
    }
    answers
}
