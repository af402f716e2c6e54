//! Sin cobrar a nadie.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn charge_all(
    _room: Arc<Room>,
    _tables: Vec<u32>,
) -> Vec<Result<u32, String>> {
    Vec::new()
}
