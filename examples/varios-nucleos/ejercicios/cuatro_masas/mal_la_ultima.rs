//! Cree que, si ha acabado la última, han acabado todas.

use std::sync::Arc;

use super::kitchen::Bakery;

pub async fn bake(bakery: Arc<Bakery>) -> Vec<u32> {
    let mut last = None;
    for dough in 1..=4 {
        let bakery = bakery.clone();
        last = Some(tokio::spawn(async move { bakery.knead(dough) }));
    }
    vec![last.unwrap().await.unwrap()]
}
