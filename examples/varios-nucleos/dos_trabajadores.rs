//! Dos tareas del mismo runtime, a medias en dos hilos en el mismo instante.
//!
//! Ejecuta: cargo run --bin dos_trabajadores

// ANCHOR: programa
use std::sync::{Arc, Barrier};
use std::thread::{self, ThreadId};

/// La barrera para el hilo entero: con uno solo, nadie la pasaría.
async fn lift_table(ends: Arc<Barrier>) -> ThreadId {
    ends.wait();
    thread::current().id()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let ends = Arc::new(Barrier::new(2));
    let left = tokio::spawn(lift_table(ends.clone()));
    let right = tokio::spawn(lift_table(ends));
    let left = left.await.expect("el lado izquierdo sube");
    let right = right.await.expect("el lado derecho sube");
    println!("la mesa está en el aire");
    println!(
        "hilos distintos: {}",
        if left != right { "sí" } else { "no" }
    );
}
// ANCHOR_END: programa
