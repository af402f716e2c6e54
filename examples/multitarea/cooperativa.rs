//! Una tarea gira sin ceder: la que tiene que avisarla no llega a ejecutarse.
//!
//! Ejecuta: cargo run --bin cooperativa

// ANCHOR: programa
use std::sync::atomic::{AtomicBool, Ordering};

static STOP: AtomicBool = AtomicBool::new(false);
const PATIENCE: u32 = 1_000_000;

async fn beat() {
    println!("cocinero: bato sin parar");
    for _ in 0..PATIENCE {
        if STOP.load(Ordering::Relaxed) {
            println!("cocinero: he oído el aviso y paro");
            return;
        }
    }
    println!("cocinero: me rindo; nadie me avisa");
}

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
// ANCHOR_END: programa
