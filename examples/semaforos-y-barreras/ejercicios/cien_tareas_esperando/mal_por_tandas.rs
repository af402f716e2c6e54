//! Cree que de cinco en cinco es por tandas.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Room;

pub async fn serve_all(room: Arc<Room>) {
    for first in (0..100).step_by(5) {
        let mut orders = JoinSet::new();
        for order in first..first + 5 {
            let room = room.clone();
            orders.spawn(async move { room.serve(order).await });
        }
        orders.join_all().await;
    }
}
