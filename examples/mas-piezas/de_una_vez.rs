//! Recibir de una vez todo lo que ya ha llegado, hasta un máximo.
//!
//! Ejecuta: cargo run --bin de_una_vez

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn dining_room(orders_tx: mpsc::Sender<u32>) {
    for order in 1..=5 {
        orders_tx.send(order).await.expect("la cocina recibe");
    }
    sleep(10 * MINUTE).await;
    orders_tx.send(6).await.expect("la cocina recibe");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders_tx, mut orders_rx) = mpsc::channel(10);
    tokio::spawn(dining_room(orders_tx));

    let mut tray = Vec::new();
    while orders_rx.recv_many(&mut tray, 4).await > 0 {
        println!("una bandeja con {tray:?}");
        // `recv_many` añade a lo que haya.
        tray.clear();
    }
    println!("no habrá más");
}
// ANCHOR_END: programa
