//! El valor que no casa con el patrón se pierde, y su rama queda fuera.
//!
//! Ejecuta: cargo run --bin traga_el_fallo
//!
//! Sin gemelo: en asyncio no hay patrón que tire un fallo: `result` lo lanza.

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Dish = Result<&'static str, &'static str>;

async fn cook(order: Dish) -> Dish {
    let minutes = if order.is_ok() { 30 } else { 10 };
    sleep(minutes * MINUTE).await;
    order
}

async fn only_good(mut orders_rx: mpsc::Receiver<Dish>) {
    let mut cooking = JoinSet::new();
    loop {
        tokio::select! {
            Some(order) = orders_rx.recv() => {
                cooking.spawn(cook(order));
            }
            Some(Ok(Ok(dish))) = cooking.join_next() => {
                println!("  sale: {dish}");
            }
            else => break,
        }
    }
    println!("  acaba; quedan al fuego: {}", cooking.len());
}

async fn whatever(mut orders_rx: mpsc::Receiver<Dish>) {
    let mut cooking = JoinSet::new();
    loop {
        tokio::select! {
            Some(order) = orders_rx.recv() => {
                cooking.spawn(cook(order));
            }
            Some(result) = cooking.join_next() => match result {
                Ok(Ok(dish)) => println!("  sale: {dish}"),
                Ok(Err(reason)) => println!("  falla: {reason}"),
                Err(reason) => println!("  se pierde: {reason}"),
            },
            else => break,
        }
    }
    println!("  acaba; quedan al fuego: {}", cooking.len());
}

async fn two_orders() -> mpsc::Receiver<Dish> {
    let (orders_tx, orders_rx) = mpsc::channel(2);
    for order in [Ok("asado"), Err("no hay pescado")] {
        orders_tx
            .send(order)
            .await
            .expect("el receptor sigue abierto");
    }
    orders_rx
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("un patrón para lo que sale bien:");
    only_good(two_orders().await).await;
    println!("un patrón para lo que salga:");
    whatever(two_orders().await).await;
}
// ANCHOR_END: programa
