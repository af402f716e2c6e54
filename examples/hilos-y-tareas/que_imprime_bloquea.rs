//! Una llamada que bloquea, en un hilo de apoyo.
//!
//! Ejecuta: cargo run --bin que_imprime_bloquea

// ANCHOR: programa
use std::sync::mpsc;
use tokio::task::{spawn_blocking, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (bell, rings) = mpsc::channel();
    let baking = spawn_blocking(move || {
        // Duerme el hilo hasta que suena el timbre.
        rings.recv().unwrap();
        println!("horno: sale el pan");
    });
    yield_now().await;
    println!("sala: pide la cuenta");
    bell.send(()).unwrap();
    baking.await.unwrap();
    println!("sala: paga");
}
// ANCHOR_END: programa
