//! El vigía deja de esperar al servicio que tarda más de la cuenta.
//!
//! Ejecuta: cargo run --bin con_limite

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{sleep, timeout};

const LIMIT: Duration = Duration::from_millis(200);

/// Imita la consulta: el servicio responde al cabo de `millis`.
async fn get(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}

async fn check(service: &str, millis: u64) {
    match timeout(LIMIT, get(millis)).await {
        Ok(()) => println!("{service}: responde"),
        Err(_) => println!("{service}: tarda demasiado"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(check("clima", 300), check("noticias", 100));
}
// ANCHOR_END: programa
