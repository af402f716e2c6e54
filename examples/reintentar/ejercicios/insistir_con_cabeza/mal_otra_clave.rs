//! Cree que cada llamada es un pedido distinto.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    let mut pause = Duration::from_millis(100);
    for _ in 1..6 {
        match shop.call(shop.new_key()).await {
            Err(Failure::Busy | Failure::Cut) => sleep(pause).await,
            said => return said,
        }
        pause = (2 * pause).min(Duration::from_secs(1));
    }
    shop.call(shop.new_key()).await
}
