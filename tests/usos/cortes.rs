//! Miles de transacciones que se sueltan en un punto al azar, en los dos
//! motores: la base tiene cada pedido entero o no lo tiene, no pierde nada de
//! lo que va detrás, y la reserva sigue entera. Sin la transacción, o sin la
//! guarda, se ve que no.

use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use tokio::task::JoinSet;

use super::camarero::{ORDERS, serve};

const CONNECTIONS: u32 = 3;
const CHANCES: u32 = 10;
/// Ninguna espera se acaba aquí por un plazo.
const LONG: Duration = Duration::from_secs(300);

const TABLE: &str = "CREATE TABLE pedidos (mesa bigint, plato text)";
const INSERT: &str = "INSERT INTO pedidos VALUES ($1, $2)";
const COUNT: &str = "SELECT count(*) FROM pedidos WHERE mesa = $1";

/// Cómo se hacen los pedidos.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    Guarded,
    WithoutGuard,
    WithoutTransaction,
}
use Way::{Guarded, WithoutGuard, WithoutTransaction};

pub fn trials() -> Vec<Trial> {
    let trial = |name: &str, run: fn(Way) -> Ended, way| {
        Trial::ignorable_test(name, move || judge(tried(run, way)?, way))
    };
    vec![
        trial("cortes_al_azar_sqlite", in_sqlite, Guarded),
        trial("cortes_al_azar_postgres", in_postgres, Guarded),
        trial("cortes_sin_guarda_sqlite", in_sqlite, WithoutGuard),
        trial("cortes_sin_guarda_postgres", in_postgres, WithoutGuard),
        trial("cortes_sueltos_sqlite", in_sqlite, WithoutTransaction),
        trial("cortes_sueltos_postgres", in_postgres, WithoutTransaction),
    ]
}

/// Lo que se ve después de los cortes, o por qué no se ha probado.
enum Seen {
    Whole { needs_guard: bool },
    Broken { why: String, needs_guard: bool },
    Omitted(String),
}
type Ended = Result<Seen, Failed>;

impl Way {
    /// Lo que no lleva lo que tiene que llevar se tiene que romper.
    fn breaks(self, needs_guard: bool) -> bool {
        match self {
            Guarded => false,
            WithoutGuard => needs_guard,
            WithoutTransaction => true,
        }
    }
}

/// Dónde cae un corte depende de la prisa de la máquina: el que se tiene que
/// romper tiene más de una ocasión.
fn tried(run: fn(Way) -> Ended, way: Way) -> Ended {
    let mut seen = run(way)?;
    for _ in 1..CHANCES {
        match seen {
            Seen::Whole { needs_guard } if way.breaks(needs_guard) => {
                seen = run(way)?;
            }
            _ => break,
        }
    }
    Ok(seen)
}

fn judge(seen: Seen, way: Way) -> Result<Completion, Failed> {
    match seen {
        Seen::Omitted(why) => Ok(Completion::ignored_with(why)),
        Seen::Whole { needs_guard } if way.breaks(needs_guard) => Err(
            "no se ha roto nada: o esta prueba no ve los cortes, o sqlx ha \
             corregido los suyos y src/postgresql.md tiene que decirlo"
                .into(),
        ),
        Seen::Broken { why, needs_guard } if !way.breaks(needs_guard) => {
            Err(why.into())
        }
        _ => Ok(Completion::Completed),
    }
}

/// Lo que cada motor hace a su manera.
pub trait Base: Clone + Send + 'static {
    fn order(
        &self,
        table: i64,
        way: Way,
    ) -> impl Future<Output = sqlx::Result<()>> + Send;
    /// Apunta la mesa en una consulta suelta, que no se corta.
    fn note(&self, table: i64)
    -> impl Future<Output = sqlx::Result<()>> + Send;
    /// Cuántas conexiones de la reserva tienen algo abierto, con todas
    /// prestadas.
    async fn unfinished(&self) -> sqlx::Result<i64>;
    async fn dishes(&self, table: i64) -> sqlx::Result<i64>;
}

macro_rules! base {
    ($pool:ty, $begin:literal, $unfinished:expr) => {
        impl Base for $pool {
            async fn order(&self, table: i64, way: Way) -> sqlx::Result<()> {
                if way == WithoutTransaction {
                    for dish in ["sopa", "pan"] {
                        let insert = sqlx::query(INSERT).bind(table);
                        insert.bind(dish).execute(self).await?;
                    }
                    return Ok(());
                }
                let mut tx = self.begin_with($begin).await?;
                for dish in ["sopa", "pan"] {
                    let insert = sqlx::query(INSERT).bind(table);
                    insert.bind(dish).execute(&mut *tx).await?;
                }
                tx.commit().await
            }

            async fn note(&self, table: i64) -> sqlx::Result<()> {
                let insert = sqlx::query(INSERT).bind(noted(table));
                insert.bind("nota").execute(self).await.map(drop)
            }

            async fn unfinished(&self) -> sqlx::Result<i64> {
                let mut all = Vec::new();
                for _ in 0..CONNECTIONS {
                    all.push(self.acquire().await?);
                }
                let mut unfinished = 0;
                for connection in &mut all {
                    unfinished += $unfinished(&mut **connection).await?;
                }
                Ok(unfinished)
            }

            async fn dishes(&self, table: i64) -> sqlx::Result<i64> {
                let count = sqlx::query_scalar(COUNT).bind(table);
                count.fetch_one(self).await
            }
        }
    };
}
base!(SqlitePool, "BEGIN IMMEDIATE", unfinished_in_sqlite);
base!(PgPool, "BEGIN", unfinished_in_postgres);

/// La mesa en la que está apuntado que se atendió esa.
fn noted(table: i64) -> i64 {
    -1 - table
}

/// Si tuviera abierta una transacción, no abriría otra.
async fn unfinished_in_sqlite(
    connection: &mut sqlx::SqliteConnection,
) -> sqlx::Result<i64> {
    let begin = sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection);
    let open = begin.await.is_err();
    sqlx::query("ROLLBACK").execute(connection).await?;
    Ok(open.into())
}

/// Las otras que el servidor ve a medias.
async fn unfinished_in_postgres(
    connection: &mut sqlx::PgConnection,
) -> sqlx::Result<i64> {
    let query = "SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in %'";
    sqlx::query_scalar(query).fetch_one(connection).await
}

#[tokio::main(flavor = "current_thread")]
async fn in_sqlite(way: Way) -> Ended {
    let folder = tempfile::tempdir()?;
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("pedidos.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // Nadie va a quitar la luz.
        .synchronous(SqliteSynchronous::Off)
        .busy_timeout(LONG);
    let pool = SqlitePoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(LONG)
        .connect_with(options)
        .await?;
    sqlx::query(TABLE).execute(&pool).await?;
    let seen = all_or_nothing(&pool, way, false).await?;
    pool.close().await;
    Ok(seen)
}

#[tokio::main(flavor = "current_thread")]
async fn in_postgres(way: Way) -> Ended {
    if let Err(why) = ayuda::postgres() {
        return Ok(Seen::Omitted(ayuda::omitted(&why)?));
    }
    let url = ayuda::database("cortes")?;
    let mut options = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(LONG);
    if way == Guarded {
        options = options.after_release(|connection, _| {
            Box::pin(async move {
                sqlx::raw_sql("ROLLBACK").execute(connection).await?;
                Ok(true)
            })
        });
    }
    let pool = options.connect(&url).await?;
    sqlx::query(TABLE).execute(&pool).await?;
    let seen = all_or_nothing(&pool, way, true).await?;
    pool.close().await;
    Ok(seen)
}

async fn all_or_nothing<B: Base>(
    base: &B,
    way: Way,
    needs_guard: bool,
) -> Ended {
    let mut waiters = JoinSet::new();
    for waiter in 0..i64::from(CONNECTIONS) {
        waiters.spawn(serve(base.clone(), waiter * ORDERS, way));
    }
    let (mut done, mut cut) = (Vec::new(), Vec::new());
    while let Some(served) = waiters.join_next().await {
        let served = served??;
        done.extend(served.done);
        cut.extend(served.cut);
    }
    let counts = (done.len(), cut.len());
    if counts.0 <= 100 || counts.1 <= 100 {
        return Err(format!("acaban y se cortan {counts:?}").into());
    }
    let broken = |why| Ok(Seen::Broken { why, needs_guard });
    let unfinished = base.unfinished().await?;
    if unfinished > 0 {
        return broken(format!("hay algo abierto: {unfinished}"));
    }
    for (tables, answered) in [(done, true), (cut, false)] {
        for table in tables {
            if base.dishes(noted(table)).await? != 1 {
                return broken(format!("se ha perdido la nota de {table}"));
            }
            let dishes = base.dishes(table).await?;
            if dishes != 2 && (dishes != 0 || answered) {
                return broken(format!(
                    "la mesa {table} tiene {dishes} platos, y su respuesta \
                     llegó: {answered}"
                ));
            }
        }
    }
    Ok(Seen::Whole { needs_guard })
}
