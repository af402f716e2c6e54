//! Un receptor compartido, y un guard que dura demasiado.
//!
//! Ejecuta: cargo run --bin guard_de_mas

// ANCHOR: programa
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

type Shared = Arc<Mutex<mpsc::Receiver<&'static str>>>;

async fn cook(name: &str, dish: &str, start: Instant) {
    let minutes = start.elapsed().as_millis() / MINUTE.as_millis();
    println!("  minuto {minutes}: {name} empieza {dish}");
    sleep(10 * MINUTE).await;
}

async fn one_by_one(name: &str, orders_rx: Shared, start: Instant) {
    // El guard de esta línea dura hasta el final de cada vuelta.
    while let Some(dish) = orders_rx.lock().await.recv().await {
        cook(name, dish, start).await;
    }
}

async fn in_turns(name: &str, orders_rx: Shared, start: Instant) {
    loop {
        let next = orders_rx.lock().await.recv().await;
        let Some(dish) = next else { break };
        cook(name, dish, start).await;
    }
}

async fn open() -> Shared {
    let (orders_tx, orders_rx) = mpsc::channel(4);
    for dish in ["sopa", "arroz", "pan", "flan"] {
        orders_tx.send(dish).await.expect("el receptor existe");
    }
    Arc::new(Mutex::new(orders_rx))
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("con el guard toda la vuelta:");
    let orders = open().await;
    let start = Instant::now();
    let mut workers = JoinSet::new();
    workers.spawn(one_by_one("fuego 1", orders.clone(), start));
    workers.spawn(one_by_one("fuego 2", orders, start));
    workers.join_all().await;

    println!("con el guard en su línea:");
    let orders = open().await;
    let start = Instant::now();
    let mut workers = JoinSet::new();
    workers.spawn(in_turns("fuego 1", orders.clone(), start));
    workers.spawn(in_turns("fuego 2", orders, start));
    workers.join_all().await;
}
// ANCHOR_END: programa
