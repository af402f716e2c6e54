//! Una llamada bloqueante retiene el hilo, y el latido se para.
//!
//! Ejecuta: cargo run --bin latido_bloqueado

use std::time::Duration;
use tokio::time::sleep;

// ANCHOR: consulta
async fn check(service: &str, millis: u64) {
    println!("pregunta: {service}");
    std::thread::sleep(Duration::from_millis(millis));
    println!("responde: {service}");
}
// ANCHOR_END: consulta

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
