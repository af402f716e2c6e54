//! Atender cada resultado en cuanto está, sin esperar a los demás.
//!
//! Ejecuta: cargo run --bin segun_salen

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

async fn cook(dish: &'static str, minutes: u64) -> &'static str {
    sleep(Duration::from_secs(60 * minutes)).await;
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let opening = Instant::now();
    let mut kitchen = JoinSet::new();
    for (dish, minutes) in [("sopa", 30), ("pan", 10), ("flan", 20)] {
        kitchen.spawn(cook(dish, minutes));
    }

    while let Some(finished) = kitchen.join_next().await {
        let dish = finished.expect("nadie la cancela");
        let minute = opening.elapsed().as_secs() / 60;
        println!("minuto {minute}: {dish} a la mesa");
    }
}
// ANCHOR_END: programa
