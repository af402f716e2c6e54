//! El reloj solo se para con un hilo.
//!
//! Ejecuta: cargo check --features diagnosticos --bin reloj_de_varios

// ANCHOR: programa
use std::time::Duration;

#[tokio::main(start_paused = true)]
async fn main() {
    tokio::time::sleep(Duration::from_secs(3600)).await;
    println!("ha pasado una hora");
}
// ANCHOR_END: programa
