//! Abandonar `send` pierde el mensaje; abandonar `reserve`, no.
//!
//! Ejecuta: cargo run --bin pedido_perdido
//! Sin gemelo: en asyncio el elemento sigue en la variable de quien espera.

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinError;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

struct Order(&'static str);

impl Drop for Order {
    fn drop(&mut self) {
        println!("se suelta: {}", self.0);
    }
}

async fn kitchen(mut orders_rx: mpsc::Receiver<Order>) {
    sleep(MINUTE * 5 / 2).await;
    while let Some(order) = orders_rx.recv().await {
        println!("cocina: {}", order.0);
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let (orders_tx, orders_rx) = mpsc::channel(1);
    let cooking = tokio::spawn(kitchen(orders_rx));
    if orders_tx.send(Order("sopa")).await.is_err() {
        println!("sala: la cocina ha cerrado");
    }

    if timeout(MINUTE, orders_tx.send(Order("arroz")))
        .await
        .is_err()
    {
        println!("sala: la cola no avanza, y ya no hay arroz");
    }

    let bread = Order("pan");
    loop {
        match timeout(MINUTE, orders_tx.reserve()).await {
            Ok(Ok(place)) => break place.send(bread),
            Ok(Err(_)) => break println!("sala: la cocina ha cerrado"),
            Err(_) => println!("sala: la cola no avanza, y el pan sigue aquí"),
        }
    }
    drop(orders_tx);
    cooking.await
}
// ANCHOR_END: programa
