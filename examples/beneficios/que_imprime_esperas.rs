//! Mil esperas de un segundo, y lo que tardan.
//!
//! Ejecuta: cargo run --bin que_imprime_esperas

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

static SLOTS: Semaphore = Semaphore::const_new(1000);

async fn check() {
    let _slot = SLOTS.acquire().await.expect("nadie cierra el semáforo");
    sleep(Duration::from_secs(1)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut checks = JoinSet::new();
    for _ in 0..1000 {
        checks.spawn(check());
    }
    checks.join_all().await;
    println!("mil esperas: {} s", start.elapsed().as_secs());
}
// ANCHOR_END: programa
