//! Seis consultas y dos permisos: como mucho hay dos a medias.
//!
//! Ejecuta: cargo run --bin familia_sincronizacion

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

/// Cuántas consultas puede haber a medias a la vez.
static SLOTS: Semaphore = Semaphore::const_new(2);

async fn check() {
    let _slot = SLOTS.acquire().await.expect("nadie cierra el semáforo");
    sleep(Duration::from_millis(100)).await;
    // Aquí se suelta `_slot`, y entra otra consulta.
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::join!(check(), check(), check(), check(), check(), check());
    println!("total: {:.1} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
