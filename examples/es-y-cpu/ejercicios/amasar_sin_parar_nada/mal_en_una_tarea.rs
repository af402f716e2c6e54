//! Cree que una tarea es otro hilo.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let task =
        tokio::spawn(async move { (1..=3).map(|loaf| oven.knead(loaf)).sum() });
    task.await.unwrap()
}
