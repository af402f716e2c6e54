//! Una consulta con un límite tuyo sigue; con uno de la base, no.
//!
//! Otra salida: asyncpg, al cancelar, pide a la base que pare.
//!
//! Ejecuta: cargo run --features postgres --bin plazo_en_la_base

// ANCHOR: programa
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use std::env;
use std::error::Error;
use std::time::Duration;
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_secs(1);
const SLOW: &str = "SELECT pg_sleep(3600)";
/// Las que ya duermen: preparar la consulta aún no es ejecutarla.
const BUSY: &str = "SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'PgSleep'
    AND query = $1";

/// Espera a que en la base haya tantas consultas lentas en marcha.
async fn running(other: &PgPool, wanted: i64) -> sqlx::Result<i64> {
    loop {
        let busy = sqlx::query_scalar(BUSY).bind(SLOW);
        let busy: i64 = busy.fetch_one(other).await?;
        if busy == wanted {
            return Ok(busy);
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::var("DATABASE_URL").expect("dice dónde está la base");
    let other = PgPool::connect(&url).await?;
    let one = PgPoolOptions::new().max_connections(1);

    println!("con un límite aquí:");
    let pool = one.clone().acquire_timeout(LIMIT).connect(&url).await?;
    let cut = timeout(LIMIT, sqlx::query(SLOW).execute(&pool)).await;
    println!("  quien la pidió: {}", cut.unwrap_err());
    println!("  en la base, en marcha: {}", running(&other, 1).await?);
    let next = sqlx::query("SELECT 1").execute(&pool).await;
    println!("  la siguiente: {}", next.unwrap_err());

    println!("con statement_timeout:");
    let options: PgConnectOptions = url.parse()?;
    let options = options.options([("statement_timeout", "1s")]);
    let bounded = one.connect_with(options).await?;
    let error = sqlx::query(SLOW).execute(&bounded).await.unwrap_err();
    let error = error.into_database_error().expect("lo dice la base");
    println!("  quien la pidió: {}", error.message());
    let next = sqlx::query("SELECT 1").execute(&bounded).await?;
    println!("  la siguiente: {} fila", next.rows_affected());

    // La primera sigue: hay que pararla desde otra conexión.
    let stop = "SELECT pg_cancel_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query = $1";
    sqlx::query(stop).bind(SLOW).execute(&other).await?;
    println!("al pararla desde otra: {}", running(&other, 0).await?);
    Ok(())
}
// ANCHOR_END: programa
