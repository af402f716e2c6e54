//! Una cola con sitio para dos: quien la llena va al ritmo de quien la vacía.
//!
//! Ejecuta: cargo run --bin familia_colas

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

async fn fill(services_tx: mpsc::Sender<&str>) {
    for service in ["clima", "noticias", "tráfico", "mapas"] {
        services_tx.send(service).await.expect("alguien recibe");
        println!("en la cola: {service}");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (services_tx, mut services_rx) = mpsc::channel(2);
    tokio::spawn(fill(services_tx));
    while let Some(service) = services_rx.recv().await {
        println!("pregunta: {service}");
        sleep(Duration::from_millis(100)).await;
    }
}
// ANCHOR_END: programa
