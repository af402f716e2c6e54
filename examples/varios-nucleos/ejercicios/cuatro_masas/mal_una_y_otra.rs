//! Cree que basta con que cada masa tenga su tarea.

use std::sync::Arc;

use super::kitchen::Bakery;

pub async fn bake(bakery: Arc<Bakery>) -> Vec<u32> {
    let mut weights = Vec::new();
    for dough in 1..=4 {
        let bakery = bakery.clone();
        let task = tokio::spawn(async move { bakery.knead(dough) });
        weights.push(task.await.unwrap());
    }
    weights
}
