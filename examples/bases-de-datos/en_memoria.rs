//! Dos conexiones a `sqlite::memory:` ven la misma base.
//!
//! Otra salida: en Python, cada conexión tiene la suya.
//!
//! Ejecuta: cargo run --bin en_memoria

// ANCHOR: programa
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{Connection, SqliteConnection};

async fn count(connection: &mut SqliteConnection) -> String {
    let count = sqlx::query_scalar("SELECT count(*) FROM pedidos");
    let seen: sqlx::Result<i64> = count.fetch_one(connection).await;
    match seen {
        Ok(rows) => format!("{rows} filas"),
        Err(error) => error.to_string(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(2);
    let pool = pool.connect("sqlite::memory:").await?;
    let mut first = pool.acquire().await?;
    let mut second = pool.acquire().await?;

    let table = "CREATE TABLE pedidos (plato TEXT)";
    sqlx::query(table).execute(&mut *first).await?;
    println!("desde la otra conexión:");
    println!("  {}", count(&mut second).await);

    let mut tx = first.begin().await?;
    let insert = sqlx::query("INSERT INTO pedidos VALUES ('sopa')");
    insert.execute(&mut *tx).await?;
    println!("mientras la primera escribe:");
    println!("  {}", count(&mut second).await);
    tx.commit().await
}
// ANCHOR_END: programa
