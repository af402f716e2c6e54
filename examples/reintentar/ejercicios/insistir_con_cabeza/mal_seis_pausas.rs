//! Cree que seis intentos son seis después del primero.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    let key = shop.new_key();
    let mut pause = Duration::from_millis(100);
    for _ in 0..6 {
        match shop.call(key).await {
            Err(Failure::Busy | Failure::Cut) => sleep(pause).await,
            said => return said,
        }
        pause = (2 * pause).min(Duration::from_secs(1));
    }
    shop.call(key).await
}
