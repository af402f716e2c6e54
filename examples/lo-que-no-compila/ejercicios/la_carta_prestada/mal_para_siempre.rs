//! Cree que `'static` pide que no se suelte nunca.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let kitchen: &'static Arc<Kitchen> = Box::leak(Box::new(kitchen));
    let mut cooking = JoinSet::new();
    for dish in menu {
        cooking.spawn(async move { kitchen.cook(&dish).await });
    }
    cooking.join_all().await.into_iter().sum()
}
