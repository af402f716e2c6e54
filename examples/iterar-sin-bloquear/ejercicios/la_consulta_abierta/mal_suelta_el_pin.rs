//! Cree que soltar lo que dio `pin!` suelta el `Stream`.

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
    drop(orders);
    database.mark(found?).await;
    found
}
