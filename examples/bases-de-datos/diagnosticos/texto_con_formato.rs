//! Una consulta hecha con `format!` no se puede ejecutar sin más.
//!
//! Ejecuta: cargo check --features diagnosticos --bin texto_con_formato

// ANCHOR: programa
use sqlx::sqlite::SqlitePool;

#[tokio::main]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePool::connect("sqlite::memory:").await?;
    let table = "9' OR '1' = '1";
    let query = format!("SELECT plato FROM pedidos WHERE mesa = '{table}'");
    sqlx::query(&query).fetch_all(&pool).await?;
    Ok(())
}
// ANCHOR_END: programa
