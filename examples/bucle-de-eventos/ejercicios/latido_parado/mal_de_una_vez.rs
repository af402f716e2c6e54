//! Cree que basta con esperar una vez por todas.

use std::time::Duration;

use super::kitchen::Potatoes;

pub async fn peel(potatoes: &Potatoes) {
    tokio::time::sleep(Duration::from_millis(50)).await;
    potatoes.done();
}
