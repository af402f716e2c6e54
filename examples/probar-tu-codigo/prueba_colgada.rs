//! Una prueba que se cuelga, y un límite que la corta.
//!
//! Ejecuta: cargo run --bin prueba_colgada

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(20);
const HOUR: Duration = Duration::from_millis(1200);

/// Cocina hasta que cuelgan los camareros.
async fn kitchen(mut orders_rx: mpsc::Receiver<&str>) -> usize {
    let mut cooked = 0;
    while orders_rx.recv().await.is_some() {
        cooked += 1;
    }
    cooked
}

async fn waiter(orders_tx: mpsc::Sender<&str>) {
    for dish in ["sopa", "flan"] {
        sleep(MINUTE).await;
        orders_tx.send(dish).await.expect("la cocina sigue abierta");
    }
}

/// Los dos camareros piden dos platos cada uno.
async fn four_dishes(hangs_up: bool) {
    let (orders_tx, orders_rx) = mpsc::channel(4);
    tokio::spawn(waiter(orders_tx.clone()));
    tokio::spawn(waiter(orders_tx.clone()));
    if hangs_up {
        drop(orders_tx);
    }
    assert_eq!(kitchen(orders_rx).await, 4);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for hangs_up in [false, true] {
        match timeout(HOUR, four_dishes(hangs_up)).await {
            Ok(()) => println!("pasa"),
            Err(_) => println!("se ha colgado"),
        }
    }
}
// ANCHOR_END: programa
