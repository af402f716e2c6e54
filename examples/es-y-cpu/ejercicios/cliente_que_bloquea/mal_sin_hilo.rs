//! Cree que `join!` da un hilo a cada rama.

use std::sync::Arc;

use super::kitchen::Shop;

pub async fn prices(shop: Arc<Shop>) -> Vec<u32> {
    let (a, b, c, d) = tokio::join!(
        async { shop.fetch(1) },
        async { shop.fetch(2) },
        async { shop.fetch(3) },
        async { shop.fetch(4) },
    );
    vec![a, b, c, d]
}
