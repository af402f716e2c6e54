//! Cree que con ceder una vez el reloj ya no se para.

use std::thread;
use std::time::Duration;

use super::kitchen::Potatoes;

pub async fn peel(potatoes: &Potatoes) {
    tokio::time::sleep(Duration::from_millis(10)).await;
    potatoes.done();
    for _ in 1..5 {
        thread::sleep(Duration::from_millis(10));
        potatoes.done();
    }
}
