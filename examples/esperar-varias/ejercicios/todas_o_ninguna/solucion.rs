//! Prepara los platos 1, 2 y 3 a la vez.

use std::sync::Arc;

use super::kitchen::Stove;

pub async fn dinner(stove: Arc<Stove>) -> Result<u32, String> {
    let (first, second, third) =
        tokio::try_join!(stove.cook(1), stove.cook(2), stove.cook(3))?;
    Ok(first + second + third)
}
