//! Dos pruebas a la vez: con la misma base se estorban; con una cada una, no.
//!
//! Ejecuta: cargo run --bin una_base_por_prueba

// ANCHOR: programa
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::error::Error;
use std::ops::Deref;
use tempfile::TempDir;
use tokio::sync::Barrier;

/// Una base con sus tablas; al soltarla, su carpeta se borra.
struct Base {
    pool: SqlitePool,
    _folder: TempDir,
}

impl Base {
    async fn new() -> Result<Base, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("prueba.db"))
            .create_if_missing(true);
        let pool = SqlitePoolOptions::new().connect_with(options).await?;
        // Aquí van las migraciones.
        let table = "CREATE TABLE pedidos (plato TEXT)";
        sqlx::query(table).execute(&pool).await?;
        let _folder = folder;
        Ok(Base { pool, _folder })
    }
}

impl Deref for Base {
    type Target = SqlitePool;

    fn deref(&self) -> &SqlitePool {
        &self.pool
    }
}

/// Lo que haría una prueba: un pedido en una base que cree vacía.
async fn test(pool: &SqlitePool, both: &Barrier) -> sqlx::Result<String> {
    let insert = sqlx::query("INSERT INTO pedidos VALUES ('sopa')");
    insert.execute(pool).await?;
    // Los dos pedidos están hechos.
    both.wait().await;
    let count = sqlx::query_scalar("SELECT count(*) FROM pedidos");
    match count.fetch_one(pool).await? {
        1 => Ok("pasa".to_owned()),
        rows => Ok(format!("falla: esperaba 1 pedido y hay {rows}")),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (one, another) = (Base::new().await?, Base::new().await?);
    for (title, bases) in [
        ("la misma base", [&one, &one]),
        ("una base cada una", [&one, &another]),
    ] {
        sqlx::query("DELETE FROM pedidos")
            .execute(&**bases[0])
            .await?;
        let both = Barrier::new(2);
        let [first, second] = bases.map(|base| test(base, &both));
        let (first, second) = tokio::try_join!(first, second)?;
        println!("{title}:\n  {first}\n  {second}");
    }
    one.close().await;
    another.close().await;
    Ok(())
}
// ANCHOR_END: programa
