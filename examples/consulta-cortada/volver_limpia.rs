//! Una conexión que vuelve con una transacción abierta pierde lo siguiente.
//!
//! Ejecuta: cargo run --bin volver_limpia

// ANCHOR: programa
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::error::Error;

async fn rows(pool: &SqlitePool) -> sqlx::Result<i64> {
    let count = sqlx::query_scalar("SELECT count(*) FROM pedidos");
    count.fetch_one(pool).await
}

/// Alguien devuelve la conexión sin acabar; otro escribe.
async fn order(pool: SqlitePool) -> sqlx::Result<()> {
    let mut connection = pool.acquire().await?;
    // sqlx no sabe que este texto abre una transacción.
    sqlx::query("BEGIN").execute(&mut *connection).await?;
    drop(connection);

    let insert = sqlx::query("INSERT INTO pedidos VALUES ('sopa')");
    insert.execute(&pool).await?;
    println!("  el que escribe ve: {}", rows(&pool).await?);
    pool.close().await;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("pedidos.db"))
        .create_if_missing(true);
    let pool = SqlitePool::connect_with(options.clone()).await?;
    let table = "CREATE TABLE pedidos (plato TEXT)";
    sqlx::query(table).execute(&pool).await?;

    let plain = SqlitePoolOptions::new().max_connections(1);
    println!("tal cual:");
    order(plain.clone().connect_with(options.clone()).await?).await?;
    println!("  queda: {}", rows(&pool).await?);

    let clean = plain.after_release(|connection, _| {
        Box::pin(async move {
            // Si no hay ninguna abierta, contesta con un error, y está bien.
            sqlx::query("ROLLBACK").execute(connection).await.ok();
            Ok(true)
        })
    });
    println!("con after_release:");
    order(clean.connect_with(options).await?).await?;
    println!("  queda: {}", rows(&pool).await?);
    pool.close().await;
    Ok(())
}
// ANCHOR_END: programa
