//! Cree que `?` en cada plato basta para parar los demás.

use std::sync::Arc;

use super::kitchen::Stove;

pub async fn dinner(stove: Arc<Stove>) -> Result<u32, String> {
    let first = stove.cook(1).await?;
    let second = stove.cook(2).await?;
    let third = stove.cook(3).await?;
    Ok(first + second + third)
}
