//! Tres maneras de seguir cuando un trabajo tarda más que el periodo.
//!
//! Ejecuta: cargo run --bin tics_perdidos

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

const MINUTE: Duration = Duration::from_millis(200);

async fn six_looks(behavior: MissedTickBehavior) {
    let start = Instant::now();
    let mut ticks = interval(MINUTE);
    ticks.set_missed_tick_behavior(behavior);
    print!("{behavior:?}:");
    for look in 0..6 {
        ticks.tick().await;
        let minutes = start.elapsed().div_duration_f64(MINUTE);
        print!(" {:.1}", (minutes * 2.0).round() / 2.0);
        if look == 0 {
            // El primer día el horno se resiste: se pierden dos tics.
            sleep(MINUTE.mul_f64(2.5)).await;
        }
    }
    println!();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    six_looks(MissedTickBehavior::Burst).await;
    six_looks(MissedTickBehavior::Delay).await;
    six_looks(MissedTickBehavior::Skip).await;
}
// ANCHOR_END: programa
