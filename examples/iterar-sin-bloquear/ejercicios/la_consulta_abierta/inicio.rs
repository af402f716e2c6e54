//! Busca el primer pedido caro, y lo marca.

use std::pin::pin;

use futures::StreamExt;

use super::kitchen::Database;

pub async fn first_over(database: &Database, limit: u32) -> Option<u32> {
    let mut orders = pin!(database.orders());
    let mut found = None;
    while let Some(order) = orders.next().await {
        if order.price > limit {
            found = Some(order.id);
            break;
        }
    }
    database.mark(found?).await;
    found
}
