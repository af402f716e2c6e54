//! Cada pedido aplaza el cierre: un tiempo límite que se mueve.
//!
//! Ejecuta: cargo run --bin prorroga

// ANCHOR: programa
use std::pin::pin;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinError;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

async fn dining_room(orders_tx: mpsc::Sender<&'static str>) {
    for (minutes, dish) in [(10, "sopa"), (25, "pan"), (40, "flan")] {
        sleep(minutes * MINUTE).await;
        if orders_tx.send(dish).await.is_err() {
            println!("cerrado: no hay {dish}");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let opening = Instant::now();
    let (orders_tx, mut orders_rx) = mpsc::channel(8);
    let floor = tokio::spawn(dining_room(orders_tx));

    let mut closing = pin!(sleep(30 * MINUTE));
    loop {
        tokio::select! {
            () = &mut closing => break,
            Some(dish) = orders_rx.recv() => {
                println!("pedido: {dish}");
                closing.as_mut().reset(Instant::now() + 30 * MINUTE);
            }
        }
    }
    println!(
        "cierra en el minuto {}",
        opening.elapsed().as_millis() / MINUTE.as_millis()
    );
    drop(orders_rx);
    floor.await
}
// ANCHOR_END: programa
