//! El guard de un `Mutex` de `std` no puede cambiar de hilo.
//!
//! Ejecuta: cargo check --features diagnosticos --bin guard_cruza_await

// ANCHOR: programa
use std::sync::{Arc, Mutex};
use tokio::task::yield_now;

async fn charge(till: Arc<Mutex<u32>>) {
    let mut euros = till.lock().expect("nadie falla con la caja");
    yield_now().await;
    *euros += 10;
}

#[tokio::main]
async fn main() {
    let till = Arc::new(Mutex::new(0));
    tokio::spawn(charge(till)).await.expect("nadie falla");
}
// ANCHOR_END: programa
