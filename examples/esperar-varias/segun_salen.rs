//! Atender cada resultado en cuanto está, sin esperar a los demás.
//!
//! Ejecuta: cargo run --bin segun_salen

// ANCHOR: programa
use std::time::Duration;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let opening = Instant::now();
    let mut tasks = JoinSet::new();
    for (dish, minutes) in [("sopa", 30), ("pan", 10), ("flan", 20)] {
        tasks.spawn(cook(dish, minutes));
    }

    while let Some(finished) = tasks.join_next().await {
        let dish = finished?;
        let minute = opening.elapsed().as_millis() / MINUTE.as_millis();
        println!("minuto {minute}: {dish} a la mesa");
    }
    Ok(())
}
// ANCHOR_END: programa
