//! Cree que da igual dónde se clone.
//!
//! No compila: E0373

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let mut cooking = JoinSet::new();
    for dish in menu {
        cooking.spawn(async {
            let kitchen = kitchen.clone();
            let dish = dish;
            kitchen.cook(&dish).await
        });
    }
    cooking.join_all().await.into_iter().sum()
}
