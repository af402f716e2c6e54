//! Cree que se pueden sacar cuando hayan acabado los tres.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::{Kitchen, MENU};

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    for dish in MENU {
        let cook = kitchen.clone();
        cooking.spawn(async move { cook.cook(dish).await });
    }
    for result in cooking.join_all().await {
        match result {
            Ok(dish) => kitchen.bring(&dish),
            Err(reason) => kitchen.refund(&reason),
        }
    }
}
