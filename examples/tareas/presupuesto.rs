//! Tokio hace ceder a quien recibe sin descanso de un canal siempre listo.
//!
//! Ejecuta: cargo run --bin presupuesto
//!
//! Sin gemelo: asyncio no lleva ninguna cuenta y su cola nunca hace ceder.

// ANCHOR: programa
use std::future::{Future, ready};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::sync::mpsc;
use tokio::task::{JoinError, coop::unconstrained};

const ORDERS: u32 = 1000;

/// Recibe de un canal de Tokio que ya tiene todos los pedidos.
async fn from_channel(done: Arc<AtomicU32>) {
    let (desk, mut orders) = mpsc::unbounded_channel();
    for order in 0..ORDERS {
        desk.send(order).expect("el canal está abierto");
    }
    drop(desk);
    while orders.recv().await.is_some() {
        done.fetch_add(1, Relaxed);
    }
}

/// Espera otras tantas veces a un future que siempre está listo.
async fn from_list(done: Arc<AtomicU32>) {
    for order in 0..ORDERS {
        ready(order).await;
        done.fetch_add(1, Relaxed);
    }
}

/// Cuántos pedidos lleva `cook` cuando le toca a otra tarea.
async fn done_before_turn<F>(
    cook: impl FnOnce(Arc<AtomicU32>) -> F,
) -> Result<u32, JoinError>
where
    F: Future<Output = ()> + Send + 'static,
{
    let done = Arc::new(AtomicU32::new(0));
    let cook = tokio::spawn(cook(done.clone()));
    let other = tokio::spawn(async move { done.load(Relaxed) });
    cook.await?;
    other.await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let free = |done| unconstrained(from_channel(done));
    println!("canal: {}", done_before_turn(from_channel).await?);
    println!("canal sin presupuesto: {}", done_before_turn(free).await?);
    println!("lista: {}", done_before_turn(from_list).await?);
    Ok(())
}
// ANCHOR_END: programa
