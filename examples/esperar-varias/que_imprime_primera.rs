//! La primera de dos, y lo que le pasa a la otra.
//!
//! Ejecuta: cargo run --bin que_imprime_primera

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn bring(shop: &'static str, minutes: u32) {
    sleep(minutes * MINUTE).await;
    println!("llega el pan de {shop}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::select! {
        () = bring("la plaza", 20) => {}
        () = bring("la esquina", 10) => {}
    }
    println!("hay pan");
    sleep(30 * MINUTE).await;
    println!("cierra");
}
// ANCHOR_END: programa
