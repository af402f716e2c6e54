//! Las mismas tres llamadas, de forma concurrente: las esperas se solapan.
//!
//! Ejecuta: cargo run --bin a_la_vez

use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn ask(service: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("responde {service}");
}

// ANCHOR: programa
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::join!(ask("clima", 300), ask("noticias", 200), ask("tráfico", 100),);
    println!("total: {:.1} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
