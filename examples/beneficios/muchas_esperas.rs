//! Dos mil consultas esperan en un hilo: el total es la espera más larga.
//!
//! Ejecuta: cargo run --bin muchas_esperas

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

/// Imita la consulta: el servicio responde al cabo de `millis`.
async fn check(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}

// ANCHOR: programa
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut checks = JoinSet::new();
    let mut waits = 0;
    for service in 0..2_000 {
        let millis = 500 * (service % 4 + 1);
        waits += millis;
        checks.spawn(check(millis));
    }
    checks.join_all().await;
    println!("suma de las esperas: {} s", waits / 1000);
    println!("total: {:.0} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
