//! Cree que el orden de `tables` es el de sus números.

use std::collections::BTreeMap;
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
        charges.spawn(async move { (table, room.charge(table).await) });
    }
    let answers: BTreeMap<_, _> =
        charges.join_all().await.into_iter().collect();
    answers.into_values().collect()
}
