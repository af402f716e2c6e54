//! Cree que detrás de cada fallo va una pausa, también del último.

use std::time::Duration;

use tokio::time::sleep;

use super::kitchen::{Failure, Shop};

pub async fn order(shop: &Shop) -> Result<(), Failure> {
    let key = shop.new_key();
    let mut said = Ok(());
    for pause in [100, 200, 400, 800, 1000, 1000] {
        said = shop.call(key).await;
        if matches!(said, Ok(()) | Err(Failure::NoSuchDish)) {
            break;
        }
        sleep(Duration::from_millis(pause)).await;
    }
    said
}
