//! Un grupo de tareas: se lanzan tres consultas y se espera a todas.
//!
//! Ejecuta: cargo run --bin familia_tareas

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn check(service: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("responde: {service}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut checks = JoinSet::new();
    checks.spawn(check("clima", 300));
    checks.spawn(check("noticias", 200));
    checks.spawn(check("tráfico", 100));
    checks.join_all().await;
    println!("han respondido todos");
}
// ANCHOR_END: programa
