//! Dos maneras de esperar una conexión que tienes tú.
//!
//! Otra salida: el texto del error es de sqlx, y en Python es otro.
//!
//! Ejecuta: cargo run --bin esperar_conexion

// ANCHOR: programa
use futures::stream::TryStreamExt;
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use std::time::Duration;

/// Lo que dura la espera; sin decirlo, treinta segundos.
const LIMIT: Duration = Duration::from_millis(500);

const DISHES: &str = "VALUES ('sopa'), ('pan'), ('flan')";

async fn other_query(pool: &SqlitePool) -> String {
    match sqlx::query(DISHES).fetch_all(pool).await {
        Ok(rows) => format!("{} filas", rows.len()),
        Err(error) => error.to_string(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.acquire_timeout(LIMIT);
    let pool = pool.connect("sqlite::memory:").await?;

    let mut tx = pool.begin().await?;
    println!("con una transacción abierta, a la reserva:");
    println!("  {}", other_query(&pool).await);
    let rows = sqlx::query(DISHES).fetch_all(&mut *tx).await?;
    println!("con una transacción abierta, en ella:");
    println!("  {} filas", rows.len());
    tx.commit().await?;

    let mut rows = sqlx::query(DISHES).fetch(&pool);
    rows.try_next().await?;
    println!("con un fetch a medias:");
    println!("  {}", other_query(&pool).await);
    drop(rows);
    println!("al soltarlo:");
    println!("  {}", other_query(&pool).await);
    Ok(())
}
// ANCHOR_END: programa
