//! Cree que el fallo que cuenta es el primero.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    let key = shop.new_key();
    let first = shop.call(key).await;
    if matches!(first, Ok(()) | Err(Failure::NoSuchDish)) {
        return first;
    }
    for pause in [100, 200, 400, 800, 1000] {
        sleep(Duration::from_millis(pause)).await;
        let said = shop.call(key).await;
        if matches!(said, Ok(()) | Err(Failure::NoSuchDish)) {
            return said;
        }
    }
    first
}
