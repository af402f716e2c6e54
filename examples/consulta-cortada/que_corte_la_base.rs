//! La base abandona la consulta cuando nadie la espera.
//!
//! Ejecuta: cargo run --bin que_corte_la_base

// ANCHOR: programa
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_millis(50);

/// Esta no acaba nunca.
const ENDLESS: &str = "WITH RECURSIVE
    vueltas(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM vueltas)
    SELECT max(n) FROM vueltas";

/// Una consulta que deja de hacerse si se suelta.
async fn while_wanted(
    pool: &SqlitePool,
    query: &'static str,
) -> sqlx::Result<String> {
    let mut connection = pool.acquire().await?;
    // Se suelta con este future, acabe o no.
    let wanted = Arc::new(());
    let watched = Arc::downgrade(&wanted);
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(1000, move || watched.strong_count() > 0);
    drop(handle);
    sqlx::query_scalar(query).fetch_one(&mut *connection).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .after_release(|connection, _| {
            Box::pin(async move {
                // La siguiente consulta no es de quien ya no espera.
                let mut handle = connection.lock_handle().await?;
                handle.remove_progress_handler();
                Ok(true)
            })
        })
        .connect("sqlite::memory:")
        .await?;

    let cut = timeout(LIMIT, while_wanted(&pool, ENDLESS)).await;
    println!(
        "sin fin, con límite: {}",
        if cut.is_ok() { "acaba" } else { "cortada" }
    );
    let dish = while_wanted(&pool, "SELECT 'pan'").await?;
    println!("la siguiente, en la misma conexión: {dish}");
    Ok(())
}
// ANCHOR_END: programa
