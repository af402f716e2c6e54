//! Cree que las cuatro tareas se reparten las masas ellas solas.

use std::sync::Arc;

use super::kitchen::Bakery;

pub async fn bake(bakery: Arc<Bakery>) -> Vec<u32> {
    let tasks = [(); 4].map(|()| {
        let bakery = bakery.clone();
        tokio::spawn(async move { bakery.knead(1) })
    });
    let mut weights = Vec::new();
    for task in tasks {
        weights.push(task.await.unwrap());
    }
    weights
}
