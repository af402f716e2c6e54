//! Las migraciones se aplican una vez, en orden, y no se cambian.
//!
//! Otra salida: el texto del error es de sqlx; el de Python lo pone su gemelo.
//!
//! Ejecuta: cargo run --bin migraciones

// ANCHOR: programa
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{AssertSqlSafe, SqlSafeStr};

fn migrator(texts: &[&str]) -> Migrator {
    let migration = |(text, version): (&&str, i64)| {
        let sql = AssertSqlSafe(*text).into_sql_str();
        let kind = MigrationType::Simple;
        Migration::new(version, "pedidos".into(), kind, sql, false)
    };
    let migrations = texts.iter().zip(1..).map(migration);
    Migrator::with_migrations(migrations.collect())
}

async fn run(pool: &SqlitePool, texts: &[&str]) -> sqlx::Result<()> {
    let result = migrator(texts).run(pool).await;
    let applied = "SELECT count(*) FROM _sqlx_migrations";
    let applied: i64 = sqlx::query_scalar(applied).fetch_one(pool).await?;
    println!("en el programa: {}; en la base: {applied}", texts.len());
    if let Err(error) = result {
        println!("  {error}");
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    let first = "CREATE TABLE pedidos (plato TEXT)";
    let second = "ALTER TABLE pedidos ADD COLUMN mesa TEXT";
    let edited = "CREATE TABLE pedidos (plato TEXT NOT NULL)";

    run(&pool, &[first]).await?;
    run(&pool, &[first, second]).await?;
    // Otro arranque: no hay nada que hacer.
    run(&pool, &[first, second]).await?;
    run(&pool, &[edited, second]).await
}
// ANCHOR_END: programa
