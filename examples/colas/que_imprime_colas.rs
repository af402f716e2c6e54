//! Una cola con un sitio, y quien mete y quien saca.
//!
//! Ejecuta: cargo run --bin que_imprime_colas

// ANCHOR: programa
use piezas::Queue;
use std::sync::Arc;

async fn fill(orders: Arc<Queue<&'static str>>) {
    for dish in ["sopa", "pan", "flan"] {
        orders.put(dish).await.expect("está abierta");
        println!("mete: {dish}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let orders = Arc::new(Queue::bounded(1));
    let filling = tokio::spawn(fill(orders.clone()));
    tokio::task::yield_now().await;
    println!("dentro: {}", orders.len());
    filling.abort();
}
// ANCHOR_END: programa
