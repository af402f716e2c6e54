//! Tres maneras de seguir cuando un trabajo tarda más que el periodo.
//!
//! Ejecuta: cargo run --bin tics_perdidos

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

const MINUTE: Duration = Duration::from_millis(200);

/// Mira seis veces; las primeras, tantas como `slow`, son largas.
async fn six_looks(behavior: MissedTickBehavior, slow: u32) {
    let start = Instant::now();
    let mut ticks = interval(MINUTE);
    ticks.set_missed_tick_behavior(behavior);
    print!("  {behavior:?}:");
    for look in 0..6 {
        ticks.tick().await;
        let minutes = start.elapsed().div_duration_f64(MINUTE);
        print!(" {:.1}", (minutes * 2.0).round() / 2.0);
        if look < slow {
            // El horno se resiste: se pierden dos tics.
            sleep(MINUTE.mul_f64(2.5)).await;
        }
    }
    println!();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for (what, slow) in [("tarda la primera", 1), ("tardan todas", 6)] {
        println!("{what}:");
        six_looks(MissedTickBehavior::Burst, slow).await;
        six_looks(MissedTickBehavior::Delay, slow).await;
        six_looks(MissedTickBehavior::Skip, slow).await;
    }
}
// ANCHOR_END: programa
