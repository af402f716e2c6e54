//! Dos cocineros toman una comanda a la vez: con `SKIP LOCKED`, otra cada uno.
//!
//! Ejecuta: cargo run --features postgres --bin saltar_tomadas

// ANCHOR: programa
use sqlx::postgres::PgPool;
use std::env;
use tokio::sync::Barrier;

const FIRST: &str = "SELECT id, plato FROM comandas
    WHERE cocinero IS NULL ORDER BY id LIMIT 1";
const FIRST_FREE: &str = "SELECT id, plato FROM comandas
    WHERE cocinero IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";

async fn take(
    pool: &PgPool,
    query: &'static str,
    cook: &str,
    both: &Barrier,
) -> sqlx::Result<String> {
    let mut tx = pool.begin().await?;
    let first = sqlx::query_as(query).fetch_one(&mut *tx).await?;
    let (id, dish): (i32, String) = first;
    // Los dos han elegido, y ninguno lo ha dicho.
    both.wait().await;
    sqlx::query("UPDATE comandas SET cocinero = $1 WHERE id = $2")
        .bind(cook)
        .bind(id)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(dish)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let url = env::var("DATABASE_URL").expect("dice dónde está la base");
    let pool = PgPool::connect(&url).await?;
    let table = "DROP TABLE IF EXISTS comandas; CREATE TABLE comandas
        (id SERIAL PRIMARY KEY, plato TEXT NOT NULL, cocinero TEXT)";
    sqlx::raw_sql(table).execute(&pool).await?;
    for (title, query) in
        [("SELECT", FIRST), ("FOR UPDATE SKIP LOCKED", FIRST_FREE)]
    {
        let fill = "TRUNCATE comandas; INSERT INTO comandas (plato)
            VALUES ('sopa'), ('pan'), ('flan')";
        sqlx::raw_sql(fill).execute(&pool).await?;
        let both = Barrier::new(2);
        let mut dishes = <[String; 2]>::from(tokio::try_join!(
            take(&pool, query, "Ana", &both),
            take(&pool, query, "Luis", &both),
        )?);
        dishes.sort();
        println!("{title}: {}", dishes.join(" y "));
    }
    Ok(())
}
// ANCHOR_END: programa
