//! Una transacción que se suelta sin `commit` no deja nada.
//!
//! Ejecuta: cargo run --bin transaccion

// ANCHOR: programa
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{Acquire, SqliteConnection};

async fn add(
    connection: &mut SqliteConnection,
    dish: &str,
) -> sqlx::Result<()> {
    let insert = sqlx::query("INSERT INTO pedidos VALUES (?)").bind(dish);
    insert.execute(connection).await.map(drop)
}

/// Todos los platos, o ninguno.
async fn order(pool: &SqlitePool, dishes: &[&str]) -> sqlx::Result<()> {
    let mut tx = pool.begin().await?;
    for dish in dishes {
        // Si falla, `?` sale de aquí y suelta `tx`.
        add(&mut tx, dish).await?;
    }
    tx.commit().await
}

/// Los platos, y el postre si se puede.
async fn with_dessert(pool: &SqlitePool, dessert: &str) -> sqlx::Result<()> {
    let mut tx = pool.begin().await?;
    add(&mut tx, "arroz").await?;
    // Dentro de una transacción, `begin` pone un punto de guardado.
    let mut extra = tx.begin().await?;
    add(&mut extra, "café").await?;
    match add(&mut extra, dessert).await {
        Ok(()) => extra.commit().await?,
        Err(_) => drop(extra),
    }
    tx.commit().await
}

async fn show(pool: &SqlitePool, what: &str) -> sqlx::Result<()> {
    let all = "SELECT coalesce(group_concat(plato, ', '), 'nada') FROM pedidos";
    let dishes: String = sqlx::query_scalar(all).fetch_one(pool).await?;
    println!("{what}: {dishes}");
    sqlx::query("DELETE FROM pedidos")
        .execute(pool)
        .await
        .map(drop)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    let table = "CREATE TABLE pedidos (plato TEXT CHECK (plato <> ''))";
    sqlx::query(table).execute(&pool).await?;

    order(&pool, &["sopa", "pan"]).await?;
    show(&pool, "pedido entero").await?;
    order(&pool, &["sopa", ""]).await.unwrap_err();
    show(&pool, "falla el segundo plato").await?;
    with_dessert(&pool, "flan").await?;
    show(&pool, "con postre").await?;
    with_dessert(&pool, "").await?;
    show(&pool, "falla el postre").await
}
// ANCHOR_END: programa
