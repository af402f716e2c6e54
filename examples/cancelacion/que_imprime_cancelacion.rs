//! Cancelar una tarea que estaba esperando.
//!
//! Ejecuta: cargo run --bin que_imprime_cancelacion

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

struct Burner;

impl Drop for Burner {
    fn drop(&mut self) {
        println!("apaga el fuego");
    }
}

async fn cook() {
    let _burner = Burner;
    sleep(Duration::from_secs(60)).await;
    println!("sirve el guiso");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stew = tokio::spawn(cook());
    sleep(Duration::from_secs(1)).await;
    stew.abort();
    println!("cancelado");
    let end = stew.await;
    let well = if end.is_ok() { "sí" } else { "no" };
    println!("¿acaba bien?: {well}");
}
// ANCHOR_END: programa
