//! Cree que hay que amasar otra vez para saber cuánto pesan.

use std::sync::Arc;

use tokio::task::spawn_blocking;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let first = oven.clone();
    let knead_all = move || (1..=3).for_each(|it| _ = first.knead(it));
    spawn_blocking(knead_all).await.unwrap();
    let again = move || (1..=3).map(|it| oven.knead(it)).sum();
    spawn_blocking(again).await.unwrap()
}
