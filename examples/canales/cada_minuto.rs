//! Dejar de esperar en `recv` no pierde ningún mensaje.
//!
//! Ejecuta: cargo run --bin cada_minuto

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn take_orders(orders_tx: mpsc::Sender<&str>) {
    for (dish, minutes) in [("sopa", 1.5), ("arroz", 0.5), ("pan", 2.5)] {
        sleep(MINUTE.mul_f64(minutes)).await;
        if orders_tx.send(dish).await.is_err() {
            return println!("la cocina ha cerrado");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders_tx, mut orders_rx) = mpsc::channel(4);
    tokio::spawn(take_orders(orders_tx));
    loop {
        match timeout(MINUTE, orders_rx.recv()).await {
            Ok(Some(dish)) => println!("recibe {dish}"),
            Ok(None) => break println!("no hay más"),
            Err(_) => println!("mira el horno"),
        }
    }
}
// ANCHOR_END: programa
