//! Dormir entre dos trabajos se atrasa; un `interval`, no.
//!
//! Ejecuta: cargo run --bin se_atrasa

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, interval, sleep};

const MINUTE: Duration = Duration::from_millis(200);

/// Tarda medio minuto en mirar el horno.
async fn look_at_oven(start: Instant) {
    let minutes = start.elapsed().div_duration_f64(MINUTE);
    print!(" {:.1}", (minutes * 2.0).round() / 2.0);
    sleep(MINUTE / 2).await;
}

async fn with_sleep() {
    let start = Instant::now();
    for _ in 0..4 {
        look_at_oven(start).await;
        sleep(MINUTE).await;
    }
}

async fn with_interval() {
    let start = Instant::now();
    let mut ticks = interval(MINUTE);
    for _ in 0..4 {
        ticks.tick().await;
        look_at_oven(start).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    print!("duerme un minuto:");
    with_sleep().await;
    print!("\nespera al minuto siguiente:");
    with_interval().await;
    println!();
}
// ANCHOR_END: programa
