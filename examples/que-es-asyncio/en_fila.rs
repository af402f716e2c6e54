//! Tres consultas lentas, una detrás de otra: las esperas se suman.
//!
//! Ejecuta: cargo run --bin en_fila

// ANCHOR: programa
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn check(service: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("responde: {service}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    check("clima", 300).await;
    check("noticias", 200).await;
    check("tráfico", 100).await;
    println!("total: {:.1} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
