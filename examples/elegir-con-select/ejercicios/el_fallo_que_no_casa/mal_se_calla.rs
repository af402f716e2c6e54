//! Cree que basta con que el fallo no pare a los demás.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::{Kitchen, MENU};

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    for dish in MENU {
        let cook = kitchen.clone();
        cooking.spawn(async move { cook.cook(dish).await });
    }
    while let Some(result) = cooking.join_next().await {
        if let Ok(Ok(dish)) = result {
            kitchen.bring(&dish);
        }
    }
}
