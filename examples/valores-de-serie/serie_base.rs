//! Lo que una base de datos y su reserva traen puesto.
//!
//! Ejecuta: cargo run --bin serie_base
//! Otra salida: son dos bibliotecas, y se comparan.
//! Tabla: serie_base.md

// ANCHOR: programa
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::error::Error;
use std::time::Duration;

fn seconds(limit: Option<Duration>) -> String {
    match limit {
        Some(limit) => format!("a los {} s", limit.as_secs()),
        None => "nunca".to_owned(),
    }
}

fn yes(it: bool) -> &'static str {
    if it { "sí" } else { "no" }
}

async fn number(pool: &SqlitePool, query: &'static str) -> sqlx::Result<i64> {
    sqlx::query_scalar(query).fetch_one(pool).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("Qué | sqlx, con SQLite");
    let set: SqlitePoolOptions = SqlitePoolOptions::new();
    let most = set.get_max_connections();
    println!("conexiones de la reserva | {most}");
    let wait = set.get_acquire_timeout().as_secs();
    println!("espera por una | {wait} s");
    let idle = seconds(set.get_idle_timeout());
    println!("una sin usar, se cierra | {idle}");
    let old = seconds(set.get_max_lifetime());
    println!("una vieja, se cierra | {old}");
    let tried = yes(set.get_test_before_acquire());
    println!("se prueba antes de prestarla | {tried}");

    let dir = tempfile::tempdir()?;
    let options = SqliteConnectOptions::new()
        .filename(dir.path().join("pedidos.db"))
        .create_if_missing(true);
    let pool = SqlitePool::connect_with(options.clone()).await?;
    let busy = number(&pool, "PRAGMA busy_timeout").await?;
    println!("espera, si otra escribe | {busy} ms");
    let keys = number(&pool, "PRAGMA foreign_keys").await?;
    println!("comprueba las claves ajenas | {}", yes(keys == 1));
    let query = sqlx::query_scalar("PRAGMA journal_mode");
    let journal: String = query.fetch_one(&pool).await?;
    println!("diario (`journal_mode`) | {journal}");

    let table = sqlx::query("CREATE TABLE pedidos (plato TEXT)");
    table.execute(&pool).await?;
    let insert = sqlx::query("INSERT INTO pedidos VALUES ('sopa')");
    insert.execute(&pool).await?;
    pool.close().await;
    let pool = SqlitePool::connect_with(options).await?;
    let rows = number(&pool, "SELECT count(*) FROM pedidos").await?;
    println!("un `INSERT` suelto, queda | {}", yes(rows == 1));
    pool.close().await;

    let pool = SqlitePool::connect("sqlite::memory:").await?;
    let (mut one, mut two) = (pool.acquire().await?, pool.acquire().await?);
    let table = sqlx::query("CREATE TABLE pedidos (plato TEXT)");
    table.execute(&mut *one).await?;
    let found = sqlx::query("SELECT * FROM pedidos").fetch_all(&mut *two);
    let same = yes(found.await.is_ok());
    println!("dos conexiones en memoria ven lo mismo | {same}");
    Ok(())
}
// ANCHOR_END: programa
