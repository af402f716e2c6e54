//! Mientras una tarea espera, avanzan las otras; la que espera, no.
//!
//! Ejecuta: cargo run --bin avanzan_otras

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn soup(start: Instant) {
    println!("{:.1} s  sopa: al fuego", start.elapsed().as_secs_f64());
    sleep(Duration::from_millis(400)).await;
    println!("{:.1} s  sopa: lista", start.elapsed().as_secs_f64());
}

async fn bread(start: Instant) {
    for step in ["amasa", "hornea", "corta"] {
        println!("{:.1} s  pan: {step}", start.elapsed().as_secs_f64());
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let soup = tokio::spawn(soup(start));
    let bread = tokio::spawn(bread(start));
    tokio::try_join!(soup, bread).unwrap();
}
// ANCHOR_END: programa
