//! Amasa tres panes y da su peso total.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let kneading = tokio::task::spawn_blocking(move || {
        (1..=3).map(|loaf| oven.knead(loaf)).sum()
    });
    kneading.await.expect("amasar no entra en pánico")
}
