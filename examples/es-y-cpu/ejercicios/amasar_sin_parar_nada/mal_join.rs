//! Cree que esperar a otro hilo con `join` no bloquea.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let thread =
        std::thread::spawn(move || (1..=3).map(|it| oven.knead(it)).sum());
    thread.join().unwrap()
}
