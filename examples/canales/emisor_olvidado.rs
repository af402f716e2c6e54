//! El canal se cierra al soltar el último emisor, y uno se ha olvidado.
//!
//! Ejecuta: cargo run --bin emisor_olvidado

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

async fn take_orders(name: &str, orders: mpsc::Sender<String>) {
    for dish in ["sopa", "pan"] {
        let order = format!("{dish} de {name}");
        orders.send(order).await.expect("la cocina sigue abierta");
    }
    // Aquí se suelta este emisor.
}

async fn kitchen(mut pending: mpsc::Receiver<String>) {
    while let Some(order) = pending.recv().await {
        println!("  {order}");
    }
    println!("  no hay más");
}

async fn evening(forgotten: bool) {
    let (orders, pending) = mpsc::channel(2);
    tokio::spawn(take_orders("la sala", orders.clone()));
    tokio::spawn(take_orders("la terraza", orders.clone()));
    let spare = forgotten.then(|| orders.clone());
    drop(orders);

    let hour = 60 * MINUTE;
    if timeout(hour, kitchen(pending)).await.is_err() {
        println!("  una hora después, la cocina sigue esperando");
    }
    drop(spare);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("todos los emisores se sueltan:");
    evening(false).await;
    println!("queda uno olvidado:");
    evening(true).await;
}
// ANCHOR_END: programa
