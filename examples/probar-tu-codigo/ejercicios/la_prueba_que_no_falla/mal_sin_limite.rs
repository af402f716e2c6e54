//! Cree que el aviso llega siempre.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::kitchen::Oven;

pub async fn test(oven: &Oven) -> Result<(), String> {
    oven.start(60);
    let start = Instant::now();
    oven.bell().await;
    let took = start.elapsed().as_secs();
    sleep(Duration::from_secs(60)).await;
    match (took, oven.bells()) {
        (60, 1) => Ok(()),
        (took, bells) => Err(format!("{bells} avisos, a los {took}")),
    }
}
