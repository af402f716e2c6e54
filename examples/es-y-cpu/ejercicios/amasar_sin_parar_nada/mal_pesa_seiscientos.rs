//! Cree que el peso ya se sabe, y que basta con amasar uno.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    tokio::task::spawn_blocking(move || oven.knead(1))
        .await
        .unwrap();
    600
}
