//! Cree que una función asíncrona no bloquea, haga lo que haga.

use std::time::Duration;

use super::kitchen::Potatoes;

async fn wait() {
    std::thread::sleep(Duration::from_millis(10));
}

pub async fn peel(potatoes: &Potatoes) {
    for _ in 0..5 {
        wait().await;
        potatoes.done();
    }
}
