//! Tres futures unidos, y los hilos que los llevan.
//!
//! Ejecuta: cargo run --bin que_imprime_nucleos

// ANCHOR: programa
use std::collections::HashSet;
use std::thread::{self, ThreadId};

async fn cook() -> ThreadId {
    tokio::task::yield_now().await;
    thread::current().id()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let (soup, bread, flan) = tokio::join!(cook(), cook(), cook());
    let threads = HashSet::from([soup, bread, flan]);
    println!("hilos: {}", threads.len());
}
// ANCHOR_END: programa
