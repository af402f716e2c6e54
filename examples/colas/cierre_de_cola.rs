//! Cerrar la cola: lo que hay dentro se sirve, o se tira.
//!
//! Ejecuta: cargo run --bin cierre_de_cola

// ANCHOR: programa
use piezas::Queue;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Orders = Arc<Queue<&'static str>>;

async fn work(orders: Orders) {
    while let Ok(dish) = orders.get().await {
        sleep(MINUTE).await;
        println!("  servido: {dish}");
        orders.task_done().expect("uno por cada pedido");
    }
    println!("  la cocina se va");
}

async fn evening(immediate: bool) -> Result<(), JoinError> {
    let orders = Orders::new(Queue::bounded(2));
    let cooking = tokio::spawn(work(orders.clone()));
    for dish in ["sopa", "arroz", "pan"] {
        orders.put(dish).await.expect("está abierta");
    }
    let last = orders.clone();
    let floor = tokio::spawn(async move {
        if let Err(refused) = last.put("café").await {
            println!("  cerrado: {} no entra", refused.0);
        }
    });
    sleep(MINUTE / 2).await;
    orders.shutdown(immediate);
    orders.join().await;
    tokio::try_join!(cooking, floor)?;
    println!("  no queda nada por servir");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    println!("al cerrar, se sirve lo pedido:");
    evening(false).await?;
    println!("al cerrar, se tira lo pedido:");
    evening(true).await
}
// ANCHOR_END: programa
