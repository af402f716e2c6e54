//! Soltar el manejador deja viva la tarea; soltar el future lo cancela.
//!
//! Ejecuta: cargo run --bin soltar

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn cook(dish: &str) {
    println!("empieza: {dish}");
    sleep(Duration::from_millis(300)).await;
    println!("termina: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    drop(tokio::spawn(cook("sopa")));
    sleep(Duration::from_millis(100)).await;

    let limit = Duration::from_millis(100);
    if timeout(limit, cook("pan")).await.is_err() {
        println!("sin tiempo: pan");
    }

    sleep(Duration::from_millis(500)).await;
    println!("cierra la cocina");
}
// ANCHOR_END: programa
