//! Una tarea gira sin ceder: la que tiene que avisarla no llega a ejecutarse.
//!
//! Ejecuta: cargo run --bin cooperativa

// ANCHOR: programa
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static STOP: AtomicBool = AtomicBool::new(false);

async fn compute() {
    println!("cálculo: empiezo, y no cedo");
    for _ in 0..1_000_000 {
        if STOP.load(Relaxed) {
            println!("cálculo: me han avisado, paro");
            return;
        }
    }
    println!("cálculo: acabo, y nadie me ha avisado");
}

async fn warn() {
    println!("aviso: ¡basta!");
    STOP.store(true, Relaxed);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let computing = tokio::spawn(compute());
    let warning = tokio::spawn(warn());
    computing.await.expect("el cálculo acaba bien");
    warning.await.expect("el aviso acaba bien");
}
// ANCHOR_END: programa
