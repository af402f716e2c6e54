//! Un cálculo y un timbre, a la vez.
//!
//! Ejecuta: cargo run --bin que_imprime_cpu

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn ring() {
    for ring in 1..=2 {
        println!("timbre {ring}");
        sleep(Duration::from_secs(10)).await;
    }
}

/// Fregar no espera a nada: usa la CPU.
async fn wash_up() {
    for dish in ["olla", "plato"] {
        println!("friega: {dish}");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(ring(), wash_up());
}
// ANCHOR_END: programa
