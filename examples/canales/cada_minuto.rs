//! Dejar de esperar en `recv` no pierde ningún mensaje.
//!
//! Ejecuta: cargo run --bin cada_minuto

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

async fn take_orders(orders: mpsc::Sender<&str>) {
    for (dish, seconds) in [("sopa", 90), ("arroz", 10), ("pan", 130)] {
        sleep(Duration::from_secs(seconds)).await;
        orders.send(dish).await.expect("la cocina sigue abierta");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders, mut pending) = mpsc::channel(4);
    tokio::spawn(take_orders(orders));
    let minute = Duration::from_secs(60);
    loop {
        match timeout(minute, pending.recv()).await {
            Ok(Some(dish)) => println!("recibe {dish}"),
            Ok(None) => break println!("no hay más"),
            Err(_) => println!("mira el horno"),
        }
    }
}
// ANCHOR_END: programa
