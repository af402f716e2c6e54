//! Pide un plato, y lo repite si hace falta.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

const CALLS: u32 = 6;
const TOP: Duration = Duration::from_secs(1);

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    // La clave es del pedido: la misma en todos los intentos.
    let key = shop.new_key();
    let mut pause = Duration::from_millis(100);
    for _ in 1..CALLS {
        match shop.call(key).await {
            Err(Failure::Busy | Failure::Cut) => sleep(pause).await,
            said => return said,
        }
        pause = TOP.min(2 * pause);
    }
    shop.call(key).await
}
