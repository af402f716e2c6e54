//! Leer, esperar y escribir pierde un fallo, también con un solo hilo.
//!
//! Ejecuta: cargo run --bin carrera

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

async fn fails(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}

async fn count_stale(failures: &Cell<u32>, millis: u64) {
    let seen = failures.get();
    fails(millis).await;
    failures.set(seen + 1);
}

async fn count_fresh(failures: &Cell<u32>, millis: u64) {
    fails(millis).await;
    failures.set(failures.get() + 1);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let failures = Cell::new(0);
    tokio::join!(count_stale(&failures, 100), count_stale(&failures, 200));
    println!("leer, esperar y escribir: {}", failures.get());

    let failures = Cell::new(0);
    tokio::join!(count_fresh(&failures, 100), count_fresh(&failures, 200));
    println!("esperar, leer y escribir: {}", failures.get());
}
// ANCHOR_END: programa
