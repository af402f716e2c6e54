//! Cree que una consulta hay que leerla entera.

use futures::StreamExt;

use super::kitchen::Database;

pub async fn first_over(database: &Database, limit: u32) -> Option<u32> {
    let orders: Vec<_> = database.orders().collect().await;
    let found = orders.iter().find(|order| order.price > limit)?.id;
    database.mark(found).await;
    Some(found)
}
