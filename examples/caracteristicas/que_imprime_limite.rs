//! Un límite de tiempo y una función que no espera.
//!
//! Ejecuta: cargo run --bin que_imprime_limite

// ANCHOR: programa
use std::thread;
use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn knead() {
    // Amasar no espera a nada: retiene el hilo.
    thread::sleep(Duration::from_millis(20));
    println!("la masa está");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    sleep(Duration::ZERO).await;
    match timeout(Duration::from_millis(10), knead()).await {
        Ok(()) => println!("a tiempo"),
        Err(_) => println!("tarde"),
    }
}
// ANCHOR_END: programa
