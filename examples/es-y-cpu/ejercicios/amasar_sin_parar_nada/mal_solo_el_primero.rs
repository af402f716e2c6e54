//! Cree que los hilos de apoyo devuelven lo suyo sin esperarlos.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let mut weight = 0;
    for loaf in 1..=3 {
        let oven = oven.clone();
        let work = tokio::task::spawn_blocking(move || oven.knead(loaf));
        if loaf == 1 {
            weight += work.await.unwrap();
        }
    }
    weight
}
