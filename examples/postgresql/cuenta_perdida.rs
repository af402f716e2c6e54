//! Cuatro pedidos leen una cuenta y le suman uno, con cada aislamiento.
//!
//! Ejecuta: cargo run --features postgres --bin cuenta_perdida

// ANCHOR: programa
use sqlx::postgres::{PgPool, PgPoolOptions};
use std::env;
use std::future::Future;
use std::sync::Arc;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const ORDERS: usize = 4;
const READ: &str = "SELECT total FROM cuenta";
const LOCK: &str = "SELECT total FROM cuenta FOR UPDATE";
const COMMITTED: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";
const REPEATABLE: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ";

async fn add(
    pool: &PgPool,
    begin: &'static str,
    read: &'static str,
    all: &Barrier,
) -> sqlx::Result<()> {
    let mut tx = pool.begin_with(begin).await?;
    let total: i64 = sqlx::query_scalar(read).fetch_one(&mut *tx).await?;
    // Con más de uno, todos leen antes de que nadie escriba.
    all.wait().await;
    let update = sqlx::query("UPDATE cuenta SET total = $1").bind(total + 1);
    update.execute(&mut *tx).await?;
    tx.commit().await
}

/// Empieza otra vez si otra transacción ha cambiado lo que esta leyó.
async fn retrying(pool: &PgPool, begin: &'static str) -> sqlx::Result<()> {
    loop {
        match add(pool, begin, READ, &Barrier::new(1)).await {
            Err(sqlx::Error::Database(error))
                if error.code().as_deref() == Some("40001") => {}
            end => return end,
        }
    }
}

async fn show(
    pool: &PgPool,
    title: &str,
    orders: [impl Future<Output = sqlx::Result<()>> + Send + 'static; ORDERS],
) -> sqlx::Result<()> {
    let mut orders = JoinSet::from_iter(orders);
    let (mut well, mut errors) = (0, Vec::new());
    while let Some(end) = orders.join_next().await {
        match end.expect("nadie entra en pánico") {
            Ok(()) => well += 1,
            Err(sqlx::Error::Database(error)) => errors.push(error),
            // Si alguno no ha llegado a la base, los demás lo esperarían.
            other => return other,
        }
    }
    println!("{title}:");
    println!("  bien: {well}");
    if let Some(error) = errors.first() {
        println!("  {} × {}", errors.len(), error.message());
    }
    let total: i64 = sqlx::query_scalar(READ).fetch_one(pool).await?;
    println!("  total: {total}");
    sqlx::query("UPDATE cuenta SET total = 0")
        .execute(pool)
        .await
        .map(drop)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let url = env::var("DATABASE_URL").expect("dice dónde está la base");
    let pool = PgPoolOptions::new().max_connections(ORDERS as u32);
    let pool = pool.connect(&url).await?;
    let table = "DROP TABLE IF EXISTS cuenta;
        CREATE TABLE cuenta (total BIGINT); INSERT INTO cuenta VALUES (0)";
    sqlx::raw_sql(table).execute(&pool).await?;

    for (title, begin, read, together) in [
        ("READ COMMITTED, lo de siempre", COMMITTED, READ, ORDERS),
        ("con FOR UPDATE", COMMITTED, LOCK, 1),
        ("REPEATABLE READ", REPEATABLE, READ, ORDERS),
    ] {
        let all = Arc::new(Barrier::new(together));
        let orders = [(); ORDERS].map(|()| {
            let (pool, all) = (pool.clone(), all.clone());
            async move { add(&pool, begin, read, &all).await }
        });
        show(&pool, title, orders).await?;
    }
    let orders = [(); ORDERS].map(|()| {
        let pool = pool.clone();
        async move { retrying(&pool, REPEATABLE).await }
    });
    show(&pool, "REPEATABLE READ, repitiendo", orders).await
}
// ANCHOR_END: programa
