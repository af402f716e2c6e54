//! Tres fuegos y una cola: cada pedido es del fuego que lo toma.
//!
//! Ejecuta: cargo run --bin tres_fuegos

// ANCHOR: programa
use piezas::Queue;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Orders = Queue<(&'static str, u32)>;

async fn work(name: &str, orders: Arc<Orders>) {
    while let Ok((dish, minutes)) = orders.get().await {
        println!("{name} empieza {dish}");
        sleep(minutes * MINUTE).await;
        println!("{name} termina {dish}");
        orders.task_done().expect("uno por cada pedido");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let orders = Arc::new(Orders::bounded(2));
    let mut workers = JoinSet::new();
    for name in ["fuego 1", "fuego 2", "fuego 3"] {
        workers.spawn(work(name, orders.clone()));
    }
    let menu = [
        ("asado", 30),
        ("sopa", 10),
        ("flan", 11),
        ("pan", 12),
        ("café", 2),
    ];
    for order in menu {
        orders.put(order).await.expect("la cola está abierta");
    }
    println!("todo pedido");
    orders.join().await;
    println!("todo servido");
    orders.shutdown(false);
    workers.join_all().await;
    println!("los tres se apagan");
}
// ANCHOR_END: programa
