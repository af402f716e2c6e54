//! Un await que tiene que esperar y otro que no.
//!
//! Ejecuta: cargo run --bin que_imprime_await

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Es asíncrona, y no espera a nada.
async fn look() {}

async fn serve(table: &str, minutes: u32) {
    println!("{table}: sopa");
    look().await;
    println!("{table}: pan");
    sleep(minutes * MINUTE).await;
    println!("{table}: café");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(serve("mesa 1", 10), serve("mesa 2", 11));
}
// ANCHOR_END: programa
