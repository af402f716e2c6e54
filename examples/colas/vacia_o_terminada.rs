//! Una cola vacía no quiere decir que todo esté hecho: para eso está `join`.
//!
//! Ejecuta: cargo run --bin vacia_o_terminada

// ANCHOR: programa
use piezas::Queue;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn work(orders: Arc<Queue<&'static str>>) {
    while let Ok(dish) = orders.get().await {
        sleep(MINUTE).await;
        println!("servido: {dish}");
        if dish != "flan" {
            orders.task_done().expect("uno por cada pedido");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let orders = Arc::new(Queue::unbounded());
    tokio::spawn(work(orders.clone()));

    orders.try_put("sopa").expect("está abierta");
    sleep(MINUTE / 2).await;
    println!("¿vacía?: {}", if orders.is_empty() { "sí" } else { "no" });
    orders.join().await;
    println!("todo terminado");

    orders.try_put("flan").expect("está abierta");
    let hour = 60 * MINUTE;
    if timeout(hour, orders.join()).await.is_err() {
        println!("una hora, y falta un task_done");
    }
    orders.task_done().expect("el del flan");
    if orders.task_done().is_err() {
        println!("sobra un task_done");
    }
}
// ANCHOR_END: programa
