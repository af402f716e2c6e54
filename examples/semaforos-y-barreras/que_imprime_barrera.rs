//! Tres mesas, una barrera, y quién pasa de ella.
//!
//! Ejecuta: cargo run --bin que_imprime_barrera

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::time::sleep;

async fn arrive(barrier: &Barrier, table: &str, minutes: u64) {
    sleep(Duration::from_secs(minutes)).await;
    println!("llega {table}");
    if barrier.wait().await.is_leader() {
        println!("se sirve la cena");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let barrier = Barrier::new(2);
    tokio::join!(
        arrive(&barrier, "la mesa 1", 10),
        arrive(&barrier, "la mesa 2", 20),
    );
}
// ANCHOR_END: programa
