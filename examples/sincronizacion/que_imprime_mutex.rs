//! Dos cobros con un mutex, y una espera en medio.
//!
//! Ejecuta: cargo run --bin que_imprime_mutex

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn charge(cash: &Mutex<u32>, table: &str, seconds: u64) {
    let mut total = cash.lock().await;
    println!("{table}: abre la caja");
    sleep(Duration::from_secs(seconds)).await;
    *total += 10;
    println!("{table}: la cierra con {}", *total);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cash = Mutex::new(0);
    tokio::join!(charge(&cash, "mesa 1", 20), charge(&cash, "mesa 2", 10));
}
// ANCHOR_END: programa
