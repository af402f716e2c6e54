//! Cree que marcarlo es cosa de quien lo recibe.

use std::pin::pin;

use futures::StreamExt;

use super::kitchen::Database;

pub async fn first_over(database: &Database, limit: u32) -> Option<u32> {
    let mut orders = pin!(database.orders());
    while let Some(order) = orders.next().await {
        if order.price > limit {
            return Some(order.id);
        }
    }
    None
}
