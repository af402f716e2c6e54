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
            Some(Ok(Ok(dish))) = cooking.join_next() => kitchen.bring(&dish),
            else => return,
        }
    }
}
