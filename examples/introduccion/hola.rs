//! Dos platos se preparan a la vez en un solo hilo.
//!
//! Ejecuta: cargo run --bin hola

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str, millis: u64) {
    println!("empieza: {dish}");
    sleep(Duration::from_millis(millis)).await;
    println!("listo: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(cook("sopa", 300), cook("pan", 200));
}
// ANCHOR_END: programa
