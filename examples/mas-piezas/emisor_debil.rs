//! Quien recibe y además guarda un emisor no cierra nunca; con uno débil, sí.
//!
//! Ejecuta: cargo run --bin emisor_debil
//! Sin gemelo: una `Queue` de asyncio no se cierra al irse quien envía.

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

const HOUR: Duration = Duration::from_secs(6);

/// Cocina lo que llega; la tarta pide además una vela, a esta misma cocina.
async fn kitchen(
    mut orders_rx: mpsc::Receiver<&str>,
    myself: impl Fn() -> Option<mpsc::Sender<&'static str>>,
) {
    while let Some(order) = orders_rx.recv().await {
        println!("  {order}");
        if order != "tarta" {
            continue;
        }
        if let Some(orders_tx) = myself() {
            orders_tx.try_send("vela").expect("hay sitio");
        }
    }
    println!("  no habrá más");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("con un emisor:");
    let (orders_tx, orders_rx) = mpsc::channel(2);
    let copy = orders_tx.clone();
    orders_tx.try_send("tarta").expect("hay sitio");
    drop(orders_tx);
    let cooking = kitchen(orders_rx, || Some(copy.clone()));
    if timeout(HOUR, cooking).await.is_err() {
        println!("  (pasa una hora)");
    }

    println!("con un emisor débil:");
    let (orders_tx, orders_rx) = mpsc::channel(2);
    let weak: mpsc::WeakSender<_> = orders_tx.downgrade();
    let cooking = tokio::spawn(kitchen(orders_rx, move || weak.upgrade()));
    orders_tx.send("tarta").await.expect("la cocina recibe");
    // Hasta aquí, la vela todavía se puede pedir.
    tokio::task::yield_now().await;
    drop(orders_tx);
    cooking.await.expect("nadie la cancela");
}
// ANCHOR_END: programa
