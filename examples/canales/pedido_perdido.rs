//! Abandonar `send` pierde el mensaje; abandonar `reserve`, no.
//!
//! Ejecuta: cargo run --bin pedido_perdido
//! Sin gemelo: en asyncio el elemento sigue en la variable de quien espera.

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

struct Order(&'static str);

impl Drop for Order {
    fn drop(&mut self) {
        println!("se suelta: {}", self.0);
    }
}

async fn kitchen(mut pending: mpsc::Receiver<Order>) {
    sleep(MINUTE * 5 / 2).await;
    while let Some(order) = pending.recv().await {
        println!("cocina: {}", order.0);
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders, pending) = mpsc::channel(1);
    let cooking = tokio::spawn(kitchen(pending));
    let sent = orders.send(Order("sopa")).await;
    assert!(sent.is_ok(), "la cocina sigue abierta");

    if timeout(MINUTE, orders.send(Order("arroz"))).await.is_err() {
        println!("sala: la cola no avanza, y ya no hay arroz");
    }

    let bread = Order("pan");
    let place = loop {
        match timeout(MINUTE, orders.reserve()).await {
            Ok(place) => break place.expect("la cocina sigue abierta"),
            Err(_) => println!("sala: la cola no avanza, y el pan sigue aquí"),
        }
    };
    place.send(bread);
    drop(orders);
    cooking.await.expect("la cocina no falla");
}
// ANCHOR_END: programa
