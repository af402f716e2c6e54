//! Las mismas tres consultas, de forma concurrente: las esperas se solapan.
//!
//! Ejecuta: cargo run --bin a_la_vez

use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn check(service: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("responde: {service}");
}

// ANCHOR: programa
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    tokio::join!(
        check("clima", 300),
        check("noticias", 200),
        check("tráfico", 100),
    );
    println!("total: {:.1} s", start.elapsed().as_secs_f64());
}
// ANCHOR_END: programa
