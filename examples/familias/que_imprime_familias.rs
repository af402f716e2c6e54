//! Dos bandejas y tres platos con distinta prisa.
//!
//! Ejecuta: cargo run --bin que_imprime_familias

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

static TRAYS: Semaphore = Semaphore::const_new(2);

async fn bake(dish: &str, minutes: u32) {
    let _tray = TRAYS.acquire().await.expect("nadie cierra el semáforo");
    println!("entra: {dish}");
    sleep(minutes * MINUTE).await;
    println!("sale: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(bake("pan", 10), bake("asado", 20), bake("flan", 30));
}
// ANCHOR_END: programa
