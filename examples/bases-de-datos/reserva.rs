//! Una reserva de tres conexiones: nueve pedidos, tres a la vez, tres hilos.
//!
//! Ejecuta: cargo run --bin reserva

// ANCHOR: programa
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// Atiende un pedido y dice cuántos más se atendían.
async fn serve(
    pool: SqlitePool,
    busy: Arc<AtomicUsize>,
    three: Arc<Barrier>,
) -> sqlx::Result<usize> {
    let mut connection = pool.acquire().await?;
    let others = busy.fetch_add(1, Relaxed);
    sqlx::query("SELECT 'sopa'")
        .execute(&mut *connection)
        .await?;
    // Nadie la devuelve hasta que tres tengan la suya.
    three.wait().await;
    busy.fetch_sub(1, Relaxed);
    Ok(others + 1)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let threads = Arc::new(AtomicUsize::new(0));
    let count = threads.clone();
    let options = SqliteConnectOptions::new().in_memory(true);
    // sqlx pide el nombre de cada hilo que crea.
    let options = options.thread_name(move |number| {
        count.fetch_add(1, Relaxed);
        format!("sqlite-{number}")
    });
    let pool = SqlitePoolOptions::new().max_connections(3);
    let pool = pool.connect_with(options).await?;
    println!("al crear la reserva: {} conexión", pool.size());

    let busy = Arc::new(AtomicUsize::new(0));
    let three = Arc::new(Barrier::new(3));
    let mut orders = JoinSet::new();
    for _ in 0..9 {
        orders.spawn(serve(pool.clone(), busy.clone(), three.clone()));
    }
    let mut together = Vec::new();
    // Con el primero que falle se acaba: los demás esperarían a ser tres.
    while let Some(order) = orders.join_next().await {
        together.push(order.expect("nadie entra en pánico")?);
    }
    println!("pedidos: {}", together.len());
    println!("a la vez, como mucho: {:?}", together.iter().max().unwrap());
    println!("conexiones: {}", pool.size());
    println!("hilos: {}", threads.load(Relaxed));
    Ok(())
}
// ANCHOR_END: programa
