//! Un `begin` que se suelta a medias, y el pedido que se pierde después.
//!
//! Otra salida: la reserva de asyncpg deshace lo que queda abierto.
//!
//! Ejecuta: cargo run --features postgres --bin begin_cortado

// ANCHOR: programa
use sqlx::postgres::{PgPool, PgPoolOptions};
use std::env;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// Como con una red lenta: la respuesta tarda medio segundo en volver.
const BEGIN: &str = "BEGIN; SELECT pg_sleep(0.5)";
const STATE: &str = "SELECT state FROM pg_stat_activity WHERE pid = $1";
const COUNT: &str = "SELECT count(*) FROM pedidos";

/// Da a un future un turno, y lo suelta.
async fn cut<T>(future: impl Future<Output = T>) -> Poll<T> {
    let mut future = pin!(future);
    poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await
}

async fn order(pool: PgPool, other: &PgPool) -> sqlx::Result<()> {
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(&pool)
        .await?;
    // Vuelve a la reserva poco después de soltarla.
    while pool.num_idle() == 0 {
        tokio::task::yield_now().await;
    }
    // En un turno, el `BEGIN` sale y su respuesta no llega.
    assert!(cut(pool.begin_with(BEGIN)).await.is_pending());
    // La reserva la tiene otra vez: la presta.
    let lent = pool.acquire().await?;
    let state = sqlx::query_scalar(STATE).bind(pid);
    let state: String = state.fetch_one(other).await?;
    println!("  la conexión está: {state}");
    drop(lent);

    let insert = sqlx::query("INSERT INTO pedidos VALUES ('sopa')");
    let rows = insert.execute(&pool).await?.rows_affected();
    println!("  INSERT contesta: {rows} fila");
    pool.close().await;
    let rows: i64 = sqlx::query_scalar(COUNT).fetch_one(other).await?;
    println!("  en la base hay: {rows}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> sqlx::Result<()> {
    let url = env::var("DATABASE_URL").expect("dice dónde está la base");
    let other = PgPool::connect(&url).await?;
    let table =
        "DROP TABLE IF EXISTS pedidos; CREATE TABLE pedidos (plato TEXT)";
    sqlx::raw_sql(table).execute(&other).await?;

    // Sin comprobar la conexión al prestarla, el `BEGIN` va en el primer turno.
    let plain = PgPoolOptions::new()
        .max_connections(1)
        .test_before_acquire(false);
    println!("tal cual:");
    order(plain.clone().connect(&url).await?, &other).await?;

    let guarded = plain.after_release(|connection, _| {
        Box::pin(async move {
            // Si no hay ninguna abierta, PostgreSQL solo avisa.
            sqlx::raw_sql("ROLLBACK").execute(connection).await?;
            Ok(true)
        })
    });
    println!("con after_release:");
    order(guarded.connect(&url).await?, &other).await
}
// ANCHOR_END: programa
