//! Una consulta que la base deja de hacer cuando se suelta.
//!
//! Ejecuta: cargo run --features postgres --bin parar_de_verdad

// ANCHOR: programa
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPool, PgPoolOptions, Postgres};
use std::env;
use std::time::Duration;
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_millis(100);
const SLOW: &str = "SELECT pg_sleep(3600)::text";

/// Una conexión prestada; si se suelta a medias, la base para lo que hace.
struct Stopped {
    connection: Option<PoolConnection<Postgres>>,
    pid: i32,
    other: PgPool,
}

impl Drop for Stopped {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        let (pid, other) = (self.pid, self.other.clone());
        tokio::spawn(async move {
            let stop = sqlx::query("SELECT pg_cancel_backend($1)").bind(pid);
            let _ = stop.execute(&other).await;
            // Hasta aquí no vuelve: pararía la consulta de otro.
            drop(connection);
        });
    }
}

async fn while_wanted(
    pool: &PgPool,
    other: &PgPool,
    query: &'static str,
) -> sqlx::Result<String> {
    let mut connection = pool.acquire().await?;
    let pid = sqlx::query_scalar("SELECT pg_backend_pid()");
    let pid = pid.fetch_one(&mut *connection).await?;
    let other = other.clone();
    let connection = Some(connection);
    let mut stopped = Stopped {
        connection,
        pid,
        other,
    };
    let connection = stopped.connection.as_deref_mut().expect("está");
    let value = sqlx::query_scalar(query).fetch_one(connection).await;
    // Ha acabado: no hay nada que parar.
    stopped.connection = None;
    value
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let url = env::var("DATABASE_URL").expect("dice dónde está la base");
    let one = PgPoolOptions::new().max_connections(1);
    let (pool, other) =
        (one.clone().connect(&url).await?, one.connect(&url).await?);
    let cut = timeout(LIMIT, while_wanted(&pool, &other, SLOW)).await;
    let end = if cut.is_ok() { "acaba" } else { "cortada" };
    println!("de una hora, con límite: {end}");
    let dish = while_wanted(&pool, &other, "SELECT 'pan'").await?;
    println!("la siguiente, en la misma conexión: {dish}");
    Ok(())
}
// ANCHOR_END: programa
