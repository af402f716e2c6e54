//! El mismo cálculo en otro hilo: el latido sale mientras tanto.
//!
//! Ejecuta: cargo run --bin cpu_aparte

use std::time::Duration;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

fn seal() -> u64 {
    let mut sum = 1;
    for step in 1..=10_000_000 {
        sum = (sum * 31 + step) % 1_000_003;
    }
    sum
}

// ANCHOR: programa
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = spawn_blocking(seal);
    let mut beats = 0;
    while !task.is_finished() {
        sleep(Duration::from_millis(10)).await;
        beats += 1;
    }
    println!("¿latidos durante el cálculo?: {}", yes_no(beats > 1));
    println!("sello: {}", task.await.unwrap());
}
// ANCHOR_END: programa

fn yes_no(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}
