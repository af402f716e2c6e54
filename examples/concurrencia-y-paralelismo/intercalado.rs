//! Dos consultas a medias en un solo hilo.
//!
//! Ejecuta: cargo run --bin intercalado

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

async fn check(service: &str, millis: u64, half_done: &Cell<u32>) {
    half_done.set(half_done.get() + 1);
    println!("{service}: pregunta; a medias, {}", half_done.get());
    sleep(Duration::from_millis(millis)).await;
    println!("{service}: responde; a medias, {}", half_done.get());
    half_done.set(half_done.get() - 1);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let half_done = Cell::new(0);
    tokio::join!(
        check("clima", 300, &half_done),
        check("mapas", 200, &half_done),
    );
}
// ANCHOR_END: programa
