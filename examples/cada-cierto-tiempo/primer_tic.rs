//! El primer tic de un `interval` llega enseguida; el de `interval_at`, no.
//!
//! Ejecuta: cargo run --bin primer_tic

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, Interval, interval, interval_at};

const MINUTE: Duration = Duration::from_millis(200);

async fn three_reports(mut ticks: Interval, start: Instant) {
    for _ in 0..3 {
        ticks.tick().await;
        let minutes = start.elapsed().div_duration_f64(MINUTE);
        print!(" {minutes:.0}");
    }
    println!();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    print!("desde ya:");
    let start = Instant::now();
    three_reports(interval(MINUTE), start).await;

    print!("desde dentro de un minuto:");
    let start = Instant::now();
    three_reports(interval_at(start + MINUTE, MINUTE), start).await;
}
// ANCHOR_END: programa
