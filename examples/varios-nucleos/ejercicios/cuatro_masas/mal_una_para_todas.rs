//! Cree que lanzar una tarea basta para que se reparta lo que hace.

use std::sync::Arc;

use super::kitchen::Bakery;

pub async fn bake(bakery: Arc<Bakery>) -> Vec<u32> {
    let all = tokio::spawn(async move {
        [1, 2, 3, 4].map(|dough| bakery.knead(dough)).to_vec()
    });
    all.await.unwrap()
}
