//! Cobra a todas las mesas a la vez, y da la respuesta de cada una.

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
    charges.join_all().await
}
