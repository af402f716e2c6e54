//! Busca el primer pedido caro, y lo marca.

use std::pin::pin;

use futures::StreamExt;

use super::kitchen::Database;

pub async fn first_over(database: &Database, limit: u32) -> Option<u32> {
    let found = search(database, limit).await?;
    database.mark(found).await;
    Some(found)
}

/// Al volver, la consulta ya está cerrada.
async fn search(database: &Database, limit: u32) -> Option<u32> {
    let mut orders = pin!(database.orders());
    while let Some(order) = orders.next().await {
        if order.price > limit {
            return Some(order.id);
        }
    }
    None
}
