//! Una tarea que duerme el hilo y otra que espera, lanzadas a la vez.
//!
//! Ejecuta: cargo run --bin que_imprime_bucle

// ANCHOR: programa
use std::thread;
use std::time::Duration;
use tokio::time::sleep;

async fn oven() {
    println!("horno: entra el pan");
    thread::sleep(Duration::from_millis(50));
    println!("horno: sale el pan");
}

async fn room() {
    println!("sala: pide la cuenta");
    sleep(Duration::from_millis(10)).await;
    println!("sala: paga");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let baking = tokio::spawn(oven());
    let paying = tokio::spawn(room());
    baking.await.unwrap();
    paying.await.unwrap();
}
// ANCHOR_END: programa
