//! Un emisor que se suelta, y el receptor que recorre el canal.
//!
//! Ejecuta: cargo run --bin que_imprime_canales

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

async fn kitchen(mut orders_rx: mpsc::Receiver<&str>) {
    while let Some(dish) = orders_rx.recv().await {
        println!("cocina: {dish}");
    }
    println!("no hay más");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders_tx, orders_rx) = mpsc::channel(4);
    orders_tx.send("sopa").await.expect("alguien recibe");
    orders_tx.send("pan").await.expect("alguien recibe");
    drop(orders_tx);
    let hour = Duration::from_secs(3600);
    if timeout(hour, kitchen(orders_rx)).await.is_err() {
        println!("una hora esperando");
    }
}
// ANCHOR_END: programa
