//! Cree que `try_join!` para también las tareas que espera.

use std::sync::Arc;

use super::kitchen::Stove;

pub async fn dinner(stove: Arc<Stove>) -> Result<u32, String> {
    let cook = |dish| {
        let stove = stove.clone();
        let task = tokio::spawn(async move { stove.cook(dish).await });
        async { task.await.unwrap() }
    };
    let (first, second, third) = tokio::try_join!(cook(1), cook(2), cook(3))?;
    Ok(first + second + third)
}
