//! Cerrar un canal cuyo receptor tienen los que esperan.
//!
//! Ejecuta: cargo run --bin cierre_compartido

// ANCHOR: programa
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, mpsc};
use tokio::task::{JoinSet, yield_now};
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

type Shared = Arc<Mutex<mpsc::Receiver<&'static str>>>;

async fn work(name: &str, orders_rx: Shared) {
    loop {
        let next = orders_rx.lock().await.recv().await;
        let Some(dish) = next else { break };
        println!("{name} hace {dish}");
        yield_now().await;
    }
    println!("un fuego se apaga");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders_tx, orders_rx) = mpsc::channel(4);
    let orders_rx = Arc::new(Mutex::new(orders_rx));
    let mut workers = JoinSet::new();
    workers.spawn(work("fuego 1", orders_rx.clone()));
    workers.spawn(work("fuego 2", orders_rx.clone()));
    yield_now().await;

    // Quien espera en `recv` tiene el guard mientras espera.
    match timeout(60 * MINUTE, orders_rx.lock()).await {
        Ok(mut orders_rx) => orders_rx.close(),
        Err(_) => println!("una hora, y no hay quien lo cierre"),
    }

    // El emisor lo tiene quien cierra, y puede dejar de tenerlo.
    let mut open = Some(orders_tx);
    for dish in ["sopa", "pan", "cierra", "flan"] {
        match &open {
            _ if dish == "cierra" => open = None,
            Some(orders_tx) => orders_tx.try_send(dish).expect("caben"),
            None => println!("{dish} no: ha cerrado"),
        }
    }
    workers.join_all().await;
}
// ANCHOR_END: programa
