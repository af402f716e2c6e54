//! Hace la carta entera y dice cuánto pesa.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let mut cooking = JoinSet::new();
    for dish in menu {
        let kitchen = kitchen.clone();
        cooking.spawn(async move { kitchen.cook(&dish).await });
    }
    cooking.join_all().await.into_iter().sum()
}
