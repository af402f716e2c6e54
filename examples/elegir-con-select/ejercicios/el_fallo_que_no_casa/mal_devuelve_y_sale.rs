//! Cree que tras un fallo ya no hay nada que sacar.

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
            Some(Ok(result)) = cooking.join_next() => match result {
                Ok(dish) => kitchen.bring(&dish),
                Err(reason) => return kitchen.refund(&reason),
            },
            else => return,
        }
    }
}
