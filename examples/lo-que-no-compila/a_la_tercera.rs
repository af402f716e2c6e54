//! Una función que recibe un cierre asíncrono y lo llama hasta tres veces.
//!
//! Ejecuta: cargo run --bin a_la_tercera

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

/// Llama a `work` hasta que salga bien, tres veces como mucho.
async fn retry<T>(mut work: impl AsyncFnMut(u32) -> Option<T>) -> Option<T> {
    for attempt in 1..=3 {
        if let Some(done) = work(attempt).await {
            return Some(done);
        }
        sleep(Duration::from_millis(100)).await;
    }
    None
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let dish = String::from("flan");
    let mut tries = Vec::new();
    // El cierre toma prestado `dish`, cambia `tries` y espera.
    let served = retry(async |attempt| {
        sleep(Duration::from_millis(10)).await;
        tries.push(attempt);
        if attempt == 2 {
            Some(dish.as_str())
        } else {
            None
        }
    })
    .await;
    println!("servido: {}", served.unwrap_or("nada"));
    println!("intentos: {tries:?}");
}
// ANCHOR_END: programa
