//! En un canal de Tokio, quien llega no quita su sitio a quien espera.
//!
//! Ejecuta: cargo run --bin sitio_con_dueno
//!
//! Sin gemelo: en `asyncio.Queue` un sitio libre no es de nadie: `se_cuela`.

// ANCHOR: programa
use tokio::sync::mpsc;
use tokio::task::{JoinSet, yield_now};

async fn order(orders_tx: mpsc::Sender<&'static str>, dish: &'static str) {
    if orders_tx.send(dish).await.is_ok() {
        println!("  entra {dish}");
    }
}

async fn evening(served: usize) {
    let (orders_tx, mut orders_rx) = mpsc::channel(2);
    for dish in ["la sopa", "el arroz"] {
        orders_tx.send(dish).await.expect("caben dos");
    }
    let mut tables = JoinSet::new();
    tables.spawn(order(orders_tx.clone(), "el pan, que esperaba"));
    yield_now().await;

    // El flan está antes que el pan en la cola de tareas.
    tables.spawn(order(orders_tx, "el flan, que llega ahora"));
    for _ in 0..served {
        orders_rx.try_recv().expect("hay dos dentro");
    }
    yield_now().await;

    println!("  después");
    while orders_rx.recv().await.is_some() {}
    tables.join_all().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("queda un sitio:");
    evening(1).await;
    println!("quedan dos:");
    evening(2).await;
}
// ANCHOR_END: programa
