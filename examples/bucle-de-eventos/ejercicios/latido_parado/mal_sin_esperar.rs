//! Cree que llamar a la espera ya espera.

use std::time::Duration;

use super::kitchen::Potatoes;

pub async fn peel(potatoes: &Potatoes) {
    for _ in 0..5 {
        let _wait = tokio::time::sleep(Duration::from_millis(10));
        potatoes.done();
    }
}
