//! Amasa cuatro masas, y da sus pesos.

use std::sync::Arc;

use super::kitchen::Bakery;

pub async fn bake(bakery: Arc<Bakery>) -> Vec<u32> {
    let launch = |dough| {
        let bakery = bakery.clone();
        tokio::spawn(async move { bakery.knead(dough) })
    };
    let doughs = [1, 2, 3, 4].map(launch);
    let mut weights = Vec::new();
    for dough in doughs {
        weights.push(dough.await.expect("amasar no entra en pánico"));
    }
    weights
}
