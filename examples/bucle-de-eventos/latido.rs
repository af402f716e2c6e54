//! Un latido y dos consultas comparten un hilo, y ninguna retiene a las demás.
//!
//! Ejecuta: cargo run --bin latido

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn check(service: &str, millis: u64) {
    println!("pregunta: {service}");
    sleep(Duration::from_millis(millis)).await;
    println!("responde: {service}");
}

async fn heartbeat() {
    for beat in 1..=4 {
        sleep(Duration::from_millis(100)).await;
        println!("  sigo vivo: {beat}");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let heart = tokio::spawn(heartbeat());
    let weather = tokio::spawn(check("clima", 350));
    let news = tokio::spawn(check("noticias", 250));
    weather.await.unwrap();
    news.await.unwrap();
    heart.await.unwrap();
}
// ANCHOR_END: programa
