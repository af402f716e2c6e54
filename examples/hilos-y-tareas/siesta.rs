//! `sleep` deja el hilo libre mientras espera; `thread::sleep`, no.
//!
//! Ejecuta: cargo run --bin siesta

// ANCHOR: programa
use std::thread;
use std::time::Duration;
use tokio::time::sleep;

async fn with_sleep(dish: &str, millis: u64) {
    println!("  empieza: {dish}");
    sleep(Duration::from_millis(millis)).await;
    println!("  termina: {dish}");
}

async fn with_thread_sleep(dish: &str, millis: u64) {
    println!("  empieza: {dish}");
    thread::sleep(Duration::from_millis(millis));
    println!("  termina: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("dejando el hilo libre:");
    tokio::join!(with_sleep("sopa", 20), with_sleep("pan", 10));

    println!("reteniendo el hilo:");
    tokio::join!(with_thread_sleep("sopa", 20), with_thread_sleep("pan", 10));
}
// ANCHOR_END: programa
