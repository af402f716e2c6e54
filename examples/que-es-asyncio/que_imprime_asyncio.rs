//! Dos esperas, una detrás de otra, dentro de una función `async`.
//!
//! Ejecuta: cargo run --bin que_imprime_asyncio

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn cook(dish: &str, minutes: u64) {
    sleep(Duration::from_secs(minutes)).await;
    println!("sale: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    cook("asado", 30).await;
    cook("pan", 10).await;
    println!("minuto {}", start.elapsed().as_secs());
}
// ANCHOR_END: programa
