//! Leer y luego escribir: aplazada, falla; inmediata, espera su turno.
//!
//! Ejecuta: cargo run --bin leer_y_escribir

// ANCHOR: programa
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
};
use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// Suma uno: lee la cuenta y escribe la siguiente.
async fn add_one(
    pool: SqlitePool,
    begin: &'static str,
    all: Option<Arc<Barrier>>,
) -> sqlx::Result<()> {
    let mut tx = pool.begin_with(begin).await?;
    let read = sqlx::query_scalar("SELECT total FROM cuenta");
    let total: i64 = read.fetch_one(&mut *tx).await?;
    if let Some(all) = all {
        all.wait().await;
    }
    let write = sqlx::query("UPDATE cuenta SET total = ?").bind(total + 1);
    write.execute(&mut *tx).await?;
    tx.commit().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("cuenta.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .busy_timeout(Duration::from_secs(60));
    let pool = SqlitePoolOptions::new().max_connections(4);
    let pool = pool.connect_with(options).await?;
    sqlx::query("CREATE TABLE cuenta (total INTEGER)")
        .execute(&pool)
        .await?;
    sqlx::query("INSERT INTO cuenta VALUES (0)")
        .execute(&pool)
        .await?;

    // Las aplazadas leen las cuatro antes de que escriba ninguna; las
    // inmediatas no podrían: solo lee la que tiene el turno de escribir.
    let all = Some(Arc::new(Barrier::new(4)));
    for (begin, all) in [("BEGIN", all), ("BEGIN IMMEDIATE", None)] {
        sqlx::query("UPDATE cuenta SET total = 0")
            .execute(&pool)
            .await?;
        let mut orders = JoinSet::new();
        for _ in 0..4 {
            orders.spawn(add_one(pool.clone(), begin, all.clone()));
        }
        let mut results = BTreeMap::<String, usize>::new();
        while let Some(order) = orders.join_next().await {
            let text = match order? {
                Ok(()) => "bien".to_owned(),
                Err(sqlx::Error::Database(it)) => it.message().to_owned(),
                Err(other) => return Err(other.into()),
            };
            *results.entry(text).or_default() += 1;
        }
        let read = sqlx::query_scalar("SELECT total FROM cuenta");
        let total: i64 = read.fetch_one(&pool).await?;
        println!("{begin}: la cuenta suma {total}");
        for (text, count) in results {
            println!("  {count} × {text}");
        }
    }
    pool.close().await;
    Ok(())
}
// ANCHOR_END: programa
