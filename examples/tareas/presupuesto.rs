//! Tokio hace ceder a quien recibe sin descanso de un canal siempre listo.
//!
//! Ejecuta: cargo run --bin presupuesto
//!
//! Sin gemelo: asyncio no lleva ninguna cuenta y su cola nunca hace ceder.

// ANCHOR: programa
use std::future::{Future, ready};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::sync::mpsc;
use tokio::task::{JoinError, coop::unconstrained};

const ORDERS: u32 = 1000;
/// Los pedidos atendidos hasta ahora.
static DONE: AtomicU32 = AtomicU32::new(0);

/// Recibe de un canal de Tokio que ya tiene todos los pedidos.
async fn from_channel() {
    let (orders_tx, mut orders_rx) = mpsc::unbounded_channel();
    for order in 0..ORDERS {
        orders_tx.send(order).expect("el canal está abierto");
    }
    drop(orders_tx);
    while orders_rx.recv().await.is_some() {
        DONE.fetch_add(1, Relaxed);
    }
}

/// Espera otras tantas veces a un future que siempre está listo.
async fn from_list() {
    for order in 0..ORDERS {
        ready(order).await;
        DONE.fetch_add(1, Relaxed);
    }
}

async fn look() -> u32 {
    DONE.load(Relaxed)
}

/// Cuántos pedidos lleva `work` cuando le toca a otra tarea.
async fn done_before_turn(
    work: impl Future<Output = ()> + Send + 'static,
) -> Result<u32, JoinError> {
    DONE.store(0, Relaxed);
    let worker = tokio::spawn(work);
    let other = tokio::spawn(look());
    worker.await?;
    other.await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    println!("canal: {}", done_before_turn(from_channel()).await?);
    let free = unconstrained(from_channel());
    println!("canal sin presupuesto: {}", done_before_turn(free).await?);
    println!("lista: {}", done_before_turn(from_list()).await?);
    Ok(())
}
// ANCHOR_END: programa
