//! Cien tareas, y todas en el mismo hilo.
//!
//! Ejecuta: cargo run --bin un_hilo

// ANCHOR: programa
use std::thread::{self, ThreadId};
use std::time::Duration;
use tokio::time::sleep;

async fn check(millis: u64) -> ThreadId {
    sleep(Duration::from_millis(millis)).await;
    thread::current().id()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let here = thread::current().id();
    let mut checks = Vec::new();
    for millis in 1..=100 {
        checks.push(tokio::spawn(check(millis)));
    }

    let mut elsewhere = 0;
    for task in checks {
        if task.await.unwrap() != here {
            elsewhere += 1;
        }
    }
    println!("tareas en otro hilo: {elsewhere}");
}
// ANCHOR_END: programa
