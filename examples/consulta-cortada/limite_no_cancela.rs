//! Quien pidió la consulta ya no espera, y la consulta sigue.
//!
//! Otra salida: en Python, deshacer espera a que la consulta acabe.
//!
//! Ejecuta: cargo run --bin limite_no_cancela

// ANCHOR: lenta
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use std::future::Future;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

/// Un pedido al que la base da muchas vueltas, y acaba en una fila.
const SLOW: &str = "INSERT INTO pedidos WITH RECURSIVE
    vueltas(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM vueltas LIMIT 9999)
    SELECT max(n) FROM vueltas";

#[derive(Clone, Default)]
struct Gate {
    closed: Arc<Mutex<()>>,
    running: Arc<Notify>,
}

/// Con la puerta cerrada, la base avisa de que ha empezado y se para.
async fn watch(pool: &SqlitePool, gate: Gate) -> sqlx::Result<()> {
    let mut connection = pool.acquire().await?;
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(1000, move || {
        if gate.closed.try_lock().is_err() {
            gate.running.notify_one();
        }
        // Con `false`, la base abandonaría la consulta.
        gate.closed.lock().is_ok()
    });
    Ok(())
}
// ANCHOR_END: lenta

// ANCHOR: cortes
async fn loose(pool: SqlitePool) -> sqlx::Result<()> {
    sqlx::query(SLOW).execute(&pool).await.map(drop)
}

async fn in_transaction(pool: SqlitePool) -> sqlx::Result<()> {
    let mut tx = pool.begin().await?;
    sqlx::query(SLOW).execute(&mut *tx).await?;
    tx.commit().await
}

fn yes(it: bool) -> &'static str {
    if it { "sí" } else { "no" }
}

/// Corta un pedido mientras la base trabaja, y mira qué queda.
async fn cut(
    pool: &SqlitePool,
    gate: &Gate,
    order: impl Future<Output = sqlx::Result<()>> + Send + 'static,
) -> sqlx::Result<()> {
    let closed = gate.closed.lock();
    let mut order = tokio::spawn(order);
    tokio::select! {
        () = gate.running.notified() => {}
        // Antes solo acaba si falla.
        end = &mut order => return end.expect("nadie la corta"),
    }
    order.abort();
    let cut = order.await.is_err_and(|error| error.is_cancelled());
    println!("  quien lo pidió ya no espera: {}", yes(cut));
    let free = pool.try_acquire().is_some();
    println!("  se puede usar la conexión: {}", yes(free));
    drop(closed);
    let count = sqlx::query_scalar("SELECT count(*) FROM pedidos");
    let rows: i64 = count.fetch_one(pool).await?;
    println!("  filas, cuando la base acaba: {rows}");
    sqlx::query("DELETE FROM pedidos")
        .execute(pool)
        .await
        .map(drop)
}
// ANCHOR_END: cortes

// ANCHOR: main
#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    sqlx::query("CREATE TABLE pedidos (n)")
        .execute(&pool)
        .await?;
    let gate = Gate::default();
    watch(&pool, gate.clone()).await?;

    println!("suelto:");
    cut(&pool, &gate, loose(pool.clone())).await?;
    println!("en una transacción:");
    cut(&pool, &gate, in_transaction(pool.clone())).await
}
// ANCHOR_END: main
