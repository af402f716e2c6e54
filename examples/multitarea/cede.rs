//! La misma tarea cede en cada vuelta, y el aviso llega.
//!
//! Ejecuta: cargo run --bin cede

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static STOP: AtomicBool = AtomicBool::new(false);

// ANCHOR: cede
async fn compute() {
    println!("cálculo: empiezo, y cedo en cada vuelta");
    for _ in 0..1_000_000 {
        if STOP.load(Relaxed) {
            println!("cálculo: me han avisado, paro");
            return;
        }
        tokio::task::yield_now().await;
    }
    println!("cálculo: acabo, y nadie me ha avisado");
}
// ANCHOR_END: cede

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
