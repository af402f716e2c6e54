//! El canal se cierra al soltar el último emisor, y uno se ha olvidado.
//!
//! Ejecuta: cargo run --bin emisor_olvidado

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

async fn take_orders(name: &str, orders_tx: mpsc::Sender<String>) {
    for dish in ["sopa", "pan"] {
        let order = format!("{dish} de {name}");
        if orders_tx.send(order).await.is_err() {
            return println!("  la cocina ha cerrado");
        }
    }
    // Aquí se suelta este emisor.
}

async fn kitchen(mut orders_rx: mpsc::Receiver<String>) {
    while let Some(order) = orders_rx.recv().await {
        println!("  {order}");
    }
    println!("  no hay más");
}

async fn evening(forgotten: bool) {
    let (orders_tx, orders_rx) = mpsc::channel(2);
    tokio::spawn(take_orders("la sala", orders_tx.clone()));
    tokio::spawn(take_orders("la terraza", orders_tx.clone()));
    let spare = forgotten.then(|| orders_tx.clone());
    drop(orders_tx);

    let hour = 60 * MINUTE;
    if timeout(hour, kitchen(orders_rx)).await.is_err() {
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
