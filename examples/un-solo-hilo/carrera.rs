//! Leer, esperar y escribir pierde una venta, también con un solo hilo.
//!
//! Ejecuta: cargo run --bin carrera

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

async fn charge() {
    sleep(Duration::from_millis(100)).await;
}

async fn sell_stale(stock: &Cell<u32>) {
    let seen = stock.get();
    charge().await;
    stock.set(seen - 1);
}

async fn sell_fresh(stock: &Cell<u32>) {
    charge().await;
    stock.set(stock.get() - 1);
}

async fn sell_locked(stock: &Mutex<u32>) {
    let mut stock = stock.lock().await;
    let seen = *stock;
    charge().await;
    *stock = seen - 1;
}

fn report(how: &str, left: u32, start: Instant) {
    let seconds = start.elapsed().as_secs_f64();
    println!("{how}: quedan {left} en {seconds:.1} s");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (start, stock) = (Instant::now(), Cell::new(10));
    tokio::join!(sell_stale(&stock), sell_stale(&stock));
    report("await entre leer y escribir", stock.get(), start);

    let (start, stock) = (Instant::now(), Cell::new(10));
    tokio::join!(sell_fresh(&stock), sell_fresh(&stock));
    report("leer y escribir seguidos", stock.get(), start);

    let (start, stock) = (Instant::now(), Mutex::new(10));
    tokio::join!(sell_locked(&stock), sell_locked(&stock));
    report("con un mutex", stock.into_inner(), start);
}
// ANCHOR_END: programa
