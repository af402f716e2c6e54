//! Cree que la clave puede ser cualquiera, mientras no cambie.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    let key = 1;
    for pause in [100, 200, 400, 800, 1000] {
        match shop.call(key).await {
            Err(Failure::Busy | Failure::Cut) => {
                sleep(Duration::from_millis(pause)).await;
            }
            said => return said,
        }
    }
    shop.call(key).await
}
