//! Diez mil tareas esperan en un hilo: el total es la espera más larga.
//!
//! Ejecuta: cargo run --bin muchas_esperas

// ANCHOR: programa
use std::collections::HashSet;
use std::thread;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut kitchen = JoinSet::new();
    let mut sum = Duration::ZERO;
    for order in 0..10_000 {
        let wait = Duration::from_millis(100 * (order % 10 + 1));
        sum += wait;
        kitchen.spawn(async move {
            sleep(wait).await;
            thread::current().id()
        });
    }
    println!("tareas: {}", kitchen.len());
    let threads: HashSet<_> = kitchen.join_all().await.into_iter().collect();
    println!("hilos: {}", threads.len());
    println!("suma de las esperas: {:.1} s", sum.as_secs_f64());
    println!("total: {:.1} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
