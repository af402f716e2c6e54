//! Dos consultas se esperan a la vez en un solo hilo.
//!
//! Ejecuta: cargo run --bin hola

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn check(service: &str, millis: u64) {
    println!("pregunta: {service}");
    sleep(Duration::from_millis(millis)).await;
    println!("responde: {service}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(check("clima", 300), check("noticias", 200));
}
// ANCHOR_END: programa
