//! Cree que un fallo acaba con la lista entera.

use std::sync::Arc;

use super::kitchen::Room;

pub async fn charge_all(
    room: Arc<Room>,
    _tables: Vec<u32>,
) -> Vec<Result<u32, String>> {
    let all = tokio::try_join!(
        room.charge(1),
        room.charge(2),
        room.charge(3),
        room.charge(4)
    );
    match all {
        Ok((a, b, c, d)) => vec![Ok(a), Ok(b), Ok(c), Ok(d)],
        Err(why) => vec![Err(why)],
    }
}
