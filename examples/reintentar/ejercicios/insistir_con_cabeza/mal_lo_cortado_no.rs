//! Cree que lo que se corta no se puede repetir ni con clave.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    let key = shop.new_key();
    let mut pause = Duration::from_millis(100);
    for _ in 1..6 {
        match shop.call(key).await {
            Err(Failure::Busy) => sleep(pause).await,
            said => return said,
        }
        pause = (2 * pause).min(Duration::from_secs(1));
    }
    shop.call(key).await
}
