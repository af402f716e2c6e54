//! Pela cinco patatas, a 10 milisegundos cada una.

use std::time::Duration;

use super::kitchen::Potatoes;

pub async fn peel(potatoes: &Potatoes) {
    for _ in 0..5 {
        std::thread::sleep(Duration::from_millis(10));
        potatoes.done();
    }
}
