//! Cree que una segunda rama recoge lo que no casa con la primera.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::{Kitchen, MENU};

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    for dish in MENU {
        let cook = kitchen.clone();
        cooking.spawn(async move { cook.cook(dish).await });
    }
    while !cooking.is_empty() {
        if let Some(Ok(Ok(dish))) = cooking.join_next().await {
            kitchen.bring(&dish);
        } else if let Some(Ok(Err(reason))) = cooking.join_next().await {
            kitchen.refund(&reason);
        }
    }
}
