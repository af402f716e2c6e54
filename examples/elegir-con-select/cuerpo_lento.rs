//! Mientras el cuerpo de una rama espera, las demás no existen.
//!
//! Ejecuta: cargo run --bin cuerpo_lento

// ANCHOR: programa
use std::future::Future;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(minutes: u32) {
    sleep(minutes * MINUTE).await;
}

async fn in_body(
    mut orders_rx: mpsc::Receiver<u32>,
    closing: CancellationToken,
) {
    loop {
        tokio::select! {
            Some(minutes) = orders_rx.recv() => cook(minutes).await,
            () = closing.cancelled() => break,
        }
    }
}

async fn in_tasks(
    mut orders_rx: mpsc::Receiver<u32>,
    closing: CancellationToken,
) {
    let mut cooking = JoinSet::new();
    loop {
        tokio::select! {
            Some(minutes) = orders_rx.recv() => {
                cooking.spawn(cook(minutes));
            }
            Some(result) = cooking.join_next() => {
                if let Err(reason) = result {
                    println!("se pierde un plato: {reason}");
                }
            }
            () = closing.cancelled() => break,
        }
    }
}

/// En qué minuto se entera la cocina de un cierre pedido en el 10.
async fn noticed<F: Future<Output = ()>>(
    serve: impl FnOnce(mpsc::Receiver<u32>, CancellationToken) -> F,
) -> u128 {
    let start = Instant::now();
    let (orders_tx, orders_rx) = mpsc::channel(1);
    let closing = CancellationToken::new();
    let hall = async {
        orders_tx.send(30).await.expect("la cocina está abierta");
        sleep(10 * MINUTE).await;
        closing.cancel();
    };
    tokio::join!(hall, serve(orders_rx, closing.clone()));
    start.elapsed().as_millis() / MINUTE.as_millis()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("en el cuerpo de la rama: {}", noticed(in_body).await);
    println!("en una tarea: {}", noticed(in_tasks).await);
}
// ANCHOR_END: programa
