//! Cree que da igual qué plato se clone.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let mut cooking = JoinSet::new();
    for _ in 0..menu.len() {
        let (kitchen, dish) = (kitchen.clone(), menu[0].clone());
        cooking.spawn(async move { kitchen.cook(&dish).await });
    }
    cooking.join_all().await;
    menu.iter().map(String::len).sum()
}
