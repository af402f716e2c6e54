//! Cree que las dos llegan siempre a los doscientos milisegundos.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::kitchen::Clocks;

pub async fn two_clocks(clocks: Arc<Clocks>) -> Vec<u32> {
    let mut asked = JoinSet::new();
    for clock in 1..=5 {
        let clocks = clocks.clone();
        asked.spawn(async move { clocks.ask(clock).await });
    }
    sleep(Duration::from_millis(200)).await;
    tokio::task::yield_now().await;
    let mut good = Vec::new();
    while let Some(answer) = asked.try_join_next() {
        good.extend(answer.expect("ninguno entra en pánico"));
    }
    good
}
