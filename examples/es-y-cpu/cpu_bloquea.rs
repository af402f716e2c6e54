//! Un cálculo dentro de una tarea: el latido no sale hasta que termina.
//!
//! Ejecuta: cargo run --bin cpu_bloquea

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

/// Un cálculo: no espera a nada.
fn seal(page: u64) -> u64 {
    let mut sum = page;
    for step in 1..=200_000 {
        sum = (sum * 31 + step) % 1_000_003;
    }
    sum
}

async fn heartbeat() {
    for beat in 1..=3 {
        println!("sigo vivo: {beat}");
        sleep(Duration::from_millis(10)).await;
    }
}

async fn seal_report() {
    for page in 1..=3 {
        println!("página {page}: sello {}", seal(page));
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(heartbeat(), seal_report());
}
// ANCHOR_END: programa
