//! Amasa cuatro masas, y da sus pesos.

use std::sync::Arc;

use super::kitchen::Bakery;

async fn knead(bakery: &Bakery, dough: u32) -> u32 {
    bakery.knead(dough)
}

pub async fn bake(bakery: Arc<Bakery>) -> Vec<u32> {
    let (one, two, three, four) = tokio::join!(
        knead(&bakery, 1),
        knead(&bakery, 2),
        knead(&bakery, 3),
        knead(&bakery, 4),
    );
    vec![one, two, three, four]
}
