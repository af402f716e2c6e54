//! La misma tarea cede en cada vuelta, y el aviso llega.
//!
//! Ejecuta: cargo run --bin cede

use std::sync::atomic::{AtomicBool, Ordering};

static STOP: AtomicBool = AtomicBool::new(false);
const PATIENCE: u32 = 1_000_000;

// ANCHOR: cede
async fn beat() {
    println!("cocinero: bato y cedo en cada vuelta");
    for _ in 0..PATIENCE {
        if STOP.load(Ordering::Relaxed) {
            println!("cocinero: he oído el aviso y paro");
            return;
        }
        tokio::task::yield_now().await;
    }
    println!("cocinero: me rindo; nadie me avisa");
}
// ANCHOR_END: cede

async fn warn() {
    println!("camarero: ¡basta!");
    STOP.store(true, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let cook = tokio::spawn(beat());
    let waiter = tokio::spawn(warn());
    cook.await.expect("el cocinero termina bien");
    waiter.await.expect("el camarero termina bien");
}
