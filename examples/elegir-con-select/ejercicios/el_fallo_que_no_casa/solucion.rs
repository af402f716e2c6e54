//! Saca los platos según acaban.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::{Kitchen, MENU};

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    for dish in MENU {
        let cook = kitchen.clone();
        cooking.spawn(async move { cook.cook(dish).await });
    }
    loop {
        tokio::select! {
            Some(result) = cooking.join_next() => match result {
                Ok(Ok(dish)) => kitchen.bring(&dish),
                Ok(Err(reason)) => kitchen.refund(&reason),
                Err(panic) => kitchen.refund(&panic.to_string()),
            },
            else => return,
        }
    }
}
