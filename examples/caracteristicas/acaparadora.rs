//! Un límite de cero no detiene a quien no cede.
//!
//! Ejecuta: cargo run --bin acaparadora

// ANCHOR: programa
use std::time::{Duration, Instant};
use tokio::task::yield_now;
use tokio::time::timeout;

const WORK: Duration = Duration::from_millis(50);

async fn stubborn() {
    let start = Instant::now();
    while start.elapsed() < WORK {}
}

async fn polite() {
    let start = Instant::now();
    while start.elapsed() < WORK {
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    match timeout(Duration::ZERO, stubborn()).await {
        Ok(()) => println!("sin ceder: acaba, con el límite vencido"),
        Err(_) => println!("sin ceder: el límite lo corta"),
    }
    match timeout(Duration::ZERO, polite()).await {
        Ok(()) => println!("cediendo: acaba, con el límite vencido"),
        Err(_) => println!("cediendo: el límite lo corta"),
    }
}
// ANCHOR_END: programa
