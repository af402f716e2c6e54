//! Un hilo que no sabe nada de `await` recibe y contesta por un canal.
//!
//! Ejecuta: cargo run --bin hilo_clasico

// ANCHOR: programa
use std::thread;
use tokio::sync::mpsc;

fn oven(mut orders_rx: mpsc::Receiver<&str>, dishes_tx: mpsc::Sender<String>) {
    while let Some(order) = orders_rx.blocking_recv() {
        let dish = format!("{order} al horno");
        if dishes_tx.blocking_send(dish).is_err() {
            break;
        }
    }
    println!("el hilo acaba");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (orders_tx, orders_rx) = mpsc::channel(1);
    let (dishes_tx, mut dishes_rx) = mpsc::channel(1);
    thread::spawn(move || oven(orders_rx, dishes_tx));

    for order in ["pan", "sopa"] {
        orders_tx.send(order).await.expect("el hilo recibe");
        let dish = dishes_rx.recv().await.expect("el hilo contesta");
        println!("{dish}");
    }
    drop(orders_tx);
    // El hilo suelta su emisor al acabar: así se sabe, sin `join`.
    assert!(dishes_rx.recv().await.is_none());
    println!("la cocina cierra");
}
// ANCHOR_END: programa
