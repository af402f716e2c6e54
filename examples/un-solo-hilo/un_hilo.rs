//! Cien tareas, antes y después de esperar, en un solo hilo.
//!
//! Ejecuta: cargo run --bin un_hilo

// ANCHOR: programa
use std::collections::HashSet;
use std::thread::{self, ThreadId};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn cook(millis: u64) -> [ThreadId; 2] {
    let before = thread::current().id();
    sleep(Duration::from_millis(millis)).await;
    [before, thread::current().id()]
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut cooks: JoinSet<[ThreadId; 2]> = (1..=100).map(cook).collect();
    let tasks = cooks.len();

    let mut threads = HashSet::from([thread::current().id()]);
    while let Some(cook) = cooks.join_next().await {
        threads.extend(cook.unwrap());
    }
    println!("tareas: {tasks}");
    println!("hilos: {}", threads.len());
}
// ANCHOR_END: programa
