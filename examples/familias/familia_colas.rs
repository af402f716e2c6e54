//! Una cola con sitio para dos: quien produce va al ritmo de quien consume.
//!
//! Ejecuta: cargo run --bin familia_colas

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

async fn take_orders(orders: mpsc::Sender<&str>) {
    for dish in ["sopa", "arroz", "pan", "café"] {
        if orders.capacity() == 0 {
            println!("sala: la cola está llena, {dish} espera");
        }
        orders.send(dish).await.expect("la cocina sigue abierta");
        println!("sala: {dish} entra en la cola");
    }
    // Aquí se suelta `orders`, y la cola se cierra.
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders, mut pending) = mpsc::channel(2);
    tokio::spawn(take_orders(orders));
    while let Some(dish) = pending.recv().await {
        println!("cocina: empieza {dish}");
        sleep(Duration::from_millis(100)).await;
    }
    println!("cocina: no hay más");
}
// ANCHOR_END: programa
