//! Un canal recorrido como un `Stream`, con adaptadores: en lotes de tres.
//!
//! Ejecuta: cargo run --bin por_lotes

// ANCHOR: programa
use std::pin::pin;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

const MINUTE: Duration = Duration::from_millis(100);

async fn take_orders(orders_tx: mpsc::Sender<(u32, &'static str)>) {
    for (minutes, order) in [
        (0, (4, "sopa")),
        (1, (4, "agua")),
        (1, (7, "arroz")),
        (1, (2, "pan")),
        (9, (7, "flan")),
        (9, (4, "té")),
    ] {
        sleep(minutes * MINUTE).await;
        if orders_tx.send(order).await.is_err() {
            return println!("la cocina ha cerrado");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (orders_tx, orders_rx) = mpsc::channel(4);
    let waiter = tokio::spawn(take_orders(orders_tx));

    let batches = ReceiverStream::new(orders_rx)
        .filter(|(_, dish)| *dish != "agua")
        .map(|(table, dish)| format!("{dish} para la {table}"))
        .chunks_timeout(3, 5 * MINUTE);
    let mut batches = pin!(batches);
    while let Some(batch) = batches.next().await {
        let minutes = start.elapsed().div_duration_f64(MINUTE);
        println!("minuto {minutes:.0}: {}", batch.join(", "));
    }
    waiter.await.expect("nadie la cancela ni entra en pánico");
}
// ANCHOR_END: programa
