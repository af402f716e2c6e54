//! Varias esperas que comparten una hora límite.
//!
//! Ejecuta: cargo run --bin hora_de_cierre

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout_at};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(minutes: u32) {
    sleep(minutes * MINUTE).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let closing = Instant::now() + 30 * MINUTE;
    for (dish, minutes) in [("sopa", 10), ("asado", 15), ("flan", 10)] {
        match timeout_at(closing, cook(minutes)).await {
            Ok(()) => println!("sale: {dish}"),
            Err(_) => println!("no da tiempo: {dish}"),
        }
    }
}
// ANCHOR_END: programa
