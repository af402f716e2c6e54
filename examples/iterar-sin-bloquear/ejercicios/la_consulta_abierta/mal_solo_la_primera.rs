//! Cree que si la primera fila no vale, no vale ninguna.

use std::pin::pin;

use futures::StreamExt;

use super::kitchen::Database;

pub async fn first_over(database: &Database, limit: u32) -> Option<u32> {
    let first = pin!(database.orders()).next().await?;
    if first.price <= limit {
        return None;
    }
    database.mark(first.id).await;
    Some(first.id)
}
