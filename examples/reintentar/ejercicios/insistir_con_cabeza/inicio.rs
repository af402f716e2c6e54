//! Pide un plato, y lo repite si hace falta.

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    loop {
        let key = shop.new_key();
        if shop.call(key).await.is_ok() {
            return Ok(());
        }
    }
}
