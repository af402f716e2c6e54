//! Tres platos en un hilo, y cuántos hay a medias al salir cada uno.
//!
//! Ejecuta: cargo run --bin que_imprime_medias

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str, minutes: u64, half_done: &Cell<u32>) {
    half_done.set(half_done.get() + 1);
    sleep(Duration::from_secs(minutes)).await;
    println!("{dish}: a medias, {}", half_done.get());
    half_done.set(half_done.get() - 1);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let half_done = Cell::new(0);
    tokio::join!(
        cook("sopa", 10, &half_done),
        cook("pan", 20, &half_done),
        cook("flan", 30, &half_done),
    );
}
// ANCHOR_END: programa
