//! Cerrar una reserva espera a que vuelvan todas sus conexiones.
//!
//! Otra salida: el texto del error es de sqlx, y en Python es otro.
//!
//! Ejecuta: cargo run --bin cerrar_reserva

// ANCHOR: programa
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_millis(100);

/// Un pedido que tiene una transacción abierta hasta que se lo dicen.
async fn order(
    pool: SqlitePool,
    started: oneshot::Sender<()>,
    go: oneshot::Receiver<()>,
) -> sqlx::Result<()> {
    let mut tx = pool.begin().await?;
    let _ = started.send(());
    let _ = go.await;
    let insert = sqlx::query("INSERT INTO pedidos VALUES ('sopa')");
    insert.execute(&mut *tx).await?;
    tx.commit().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(2);
    let pool = pool.connect("sqlite::memory:").await?;
    sqlx::query("CREATE TABLE pedidos (plato TEXT)")
        .execute(&pool)
        .await?;

    let (started_tx, started_rx) = oneshot::channel();
    let (go_tx, go_rx) = oneshot::channel();
    let order = tokio::spawn(order(pool.clone(), started_tx, go_rx));
    started_rx.await.expect("el pedido empieza");

    let closed = timeout(LIMIT, pool.close()).await;
    println!("con un pedido a medias, se cierra: {}", yes(closed.is_ok()));
    // Desde que se pide, no presta ninguna.
    let error = pool.acquire().await.unwrap_err();
    assert!(matches!(error, sqlx::Error::PoolClosed));
    println!("quien pide una conexión:\n  {error}");
    go_tx.send(()).expect("el pedido espera");
    let end = order.await.expect("no entra en pánico");
    println!("el pedido a medias acaba bien: {}", yes(end.is_ok()));
    pool.close().await;
    println!("cerrada, con {} conexiones", pool.size());
    Ok(())
}

fn yes(it: bool) -> &'static str {
    if it { "sí" } else { "no" }
}
// ANCHOR_END: programa
