//! El runtime de varios hilos ejecuta dos tareas en dos hilos a la vez.
//!
//! Ejecuta: cargo run --bin varios_hilos

// ANCHOR: programa
use std::collections::HashSet;
use std::sync::{Arc, Barrier};
use std::thread::{self, ThreadId};

async fn cook(both_here: Arc<Barrier>) -> ThreadId {
    // Bloquea el hilo a propósito: una tarea sola no pasaría de aquí.
    both_here.wait();
    thread::current().id()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let both_here = Arc::new(Barrier::new(2));
    let soup = tokio::spawn(cook(both_here.clone()));
    let bread = tokio::spawn(cook(both_here));

    let threads = HashSet::from([soup.await.unwrap(), bread.await.unwrap()]);
    println!("las dos a medias en el mismo momento");
    println!("hilos: {}", threads.len());
}
// ANCHOR_END: programa
