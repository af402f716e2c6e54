//! Una cola de trabajos en SQLite, para copiar entera.
//!
//! Ejecuta: cargo run --bin cola_de_trabajos

// ANCHOR: cola
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
};
use std::error::Error;
use std::path::Path;
use std::pin::pin;
use std::time::Duration;
use std::{env, fmt, future, io};
use tokio::process::{Child, Command};
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

/// Intentos de cada comanda.
const TRIES: i64 = 3;
/// Lo que se espera a que haya otra.
const POLL: Duration = Duration::from_millis(20);
/// Lo que se espera antes del segundo intento; después, el doble cada vez.
const BASE: Duration = Duration::from_millis(10);

/// `desde` es cuándo se puede tomar: hasta entonces está en manos de alguien,
/// o espera a repetirse. Va en días, que es como los cuenta SQLite.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS comandas (
    id INTEGER PRIMARY KEY, plato TEXT NOT NULL,
    estado TEXT NOT NULL DEFAULT 'pendiente',
    intentos INTEGER NOT NULL DEFAULT 0,
    desde REAL NOT NULL DEFAULT 0)";

/// Una sola orden: entre mirar y tomarla no cabe nadie. La hora es la de la
/// base, cuando ya le ha dado el permiso de escribir.
const CLAIM: &str = "UPDATE comandas SET intentos = intentos + 1,
        desde = julianday('now') + ? / 86400.0
    WHERE id = (SELECT id FROM comandas
        WHERE estado = 'pendiente' AND desde <= julianday('now')
        ORDER BY desde, id LIMIT 1)
    RETURNING id, plato, intentos";

/// Solo si sigue siendo de quien la tomó en ese intento.
const SETTLE: &str = "UPDATE comandas SET estado = ?,
        desde = julianday('now') + ? / 86400.0, intentos = intentos - ?
    WHERE id = ? AND intentos = ? AND estado = 'pendiente'";

/// Una comanda tomada. El número de intento es también la llave: quien la
/// tome después lleva otro.
struct Order {
    id: i64,
    dish: String,
    tries: i64,
}

#[derive(Clone)]
struct Queue {
    pool: SqlitePool,
    /// Lo que dura una comanda en manos de alguien, si no la renueva.
    lease: Duration,
}

impl Queue {
    async fn open(path: &Path, lease: Duration) -> sqlx::Result<Queue> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_secs(60));
        let pool = SqlitePoolOptions::new().max_connections(4);
        let pool = pool.connect_with(options).await?;
        sqlx::query(TABLE).execute(&pool).await?;
        Ok(Queue { pool, lease })
    }

    async fn push(&self, dish: &str) -> sqlx::Result<()> {
        let insert = sqlx::query("INSERT INTO comandas (plato) VALUES (?)");
        insert.bind(dish).execute(&self.pool).await.map(drop)
    }

    async fn claim(&self) -> sqlx::Result<Option<Order>> {
        let claim = sqlx::query_as(CLAIM).bind(self.lease.as_secs_f64());
        let row = claim.fetch_optional(&self.pool).await?;
        Ok(row.map(|(id, dish, tries)| Order { id, dish, tries }))
    }

    /// La deja así desde dentro de `wait`; `false` si ya no era suya.
    async fn settle(
        &self,
        order: &Order,
        state: &str,
        wait: Duration,
        untried: i64,
    ) -> sqlx::Result<bool> {
        let settle = sqlx::query(SETTLE)
            .bind(state)
            .bind(wait.as_secs_f64())
            .bind(untried)
            .bind(order.id)
            .bind(order.tries);
        let done = settle.execute(&self.pool).await?;
        Ok(done.rows_affected() == 1)
    }

    async fn renew(&self, order: &Order) -> sqlx::Result<bool> {
        self.settle(order, "pendiente", self.lease, 0).await
    }

    /// La devuelve, como si nadie la hubiera tomado.
    async fn give_back(&self, order: &Order) -> sqlx::Result<bool> {
        self.settle(order, "pendiente", Duration::ZERO, 1).await
    }
}
// ANCHOR_END: cola

// ANCHOR: cocinero
/// Cuándo se deja de tomar comandas, y cuándo se devuelve la que se tiene.
#[derive(Clone, Default)]
struct Closing {
    stop: CancellationToken,
    leave: CancellationToken,
}

async fn work(queue: Queue, closing: Closing) -> sqlx::Result<()> {
    while !closing.stop.is_cancelled() {
        let Some(order) = queue.claim().await? else {
            closing.stop.run_until_cancelled(sleep(POLL)).await;
            continue;
        };
        if order.tries > TRIES {
            // Quien la tuvo en el último intento ha muerto con ella.
            let wait = Duration::ZERO;
            queue.settle(&order, "imposible", wait, 1).await?;
            continue;
        }
        let mut cooking = pin!(cook(&order));
        let end = loop {
            tokio::select! {
                end = &mut cooking => break end,
                () = sleep(queue.lease / 3) => {
                    if !queue.renew(&order).await? {
                        break Err("otro la tiene");
                    }
                }
                () = closing.leave.cancelled() => {
                    queue.give_back(&order).await?;
                    return Ok(());
                }
            }
        };
        let retry = BASE * 2u32.pow(order.tries as u32 - 1);
        let (state, wait) = match end {
            Ok(()) => ("hecha", Duration::ZERO),
            Err(_) if order.tries >= TRIES => ("imposible", Duration::ZERO),
            Err(_) => ("pendiente", retry),
        };
        // Si ya no era suya, la cuenta quien la tiene.
        queue.settle(&order, state, wait, 0).await?;
    }
    Ok(())
}
// ANCHOR_END: cocinero

// ANCHOR: cocina
/// Lo que se espera, al cerrar, a quien está cocinando.
const GRACE: Duration = Duration::from_millis(100);

async fn cook(order: &Order) -> Result<(), &'static str> {
    match order.dish.as_str() {
        "asado" => future::pending().await,
        // En el primer intento no acaba.
        "guiso" if order.tries == 1 => future::pending().await,
        "flan" => Err("se cae"),
        _ => Ok(()),
    }
}

/// Una cocina entera, hasta que le piden que cierre.
async fn kitchen(path: &Path, cooks: usize) -> Result<(), Box<dyn Error>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let queue = Queue::open(path, Duration::from_millis(300)).await?;
    let closing = Closing::default();
    let mut working = JoinSet::new();
    for _ in 0..cooks {
        working.spawn(work(queue.clone(), closing.clone()));
    }
    tokio::select! {
        _ = terminate.recv() => {}
        // Antes solo acaba aquel a quien le falla la base.
        Some(end) = working.join_next() => end??,
    }
    closing.stop.cancel();
    let leave = closing.leave;
    tokio::spawn(async move {
        sleep(GRACE).await;
        leave.cancel();
    });
    while let Some(end) = working.join_next().await {
        end??;
    }
    queue.pool.close().await;
    Ok(())
}
// ANCHOR_END: cocina

// ANCHOR: programa
/// Arranca este mismo programa como otra cocina, con un cocinero.
fn open_kitchen(path: &Path) -> io::Result<Child> {
    Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("COCINA", path)
        .env("COCINEROS", "1")
        .kill_on_drop(true)
        .spawn()
}

/// Espera a que se cumpla en la base, o a que no quede quien lo haga.
async fn until(
    queue: &Queue,
    query: &'static str,
    worker: impl future::Future<Output: fmt::Debug>,
) -> Result<(), Box<dyn Error>> {
    let mut worker = pin!(worker);
    let query = || sqlx::query_scalar(query).fetch_one(&queue.pool);
    while !query().await? {
        if let Ok(end) = timeout(POLL, &mut worker).await {
            return Err(format!("acaba antes: {end:?}").into());
        }
    }
    Ok(())
}

async fn show(queue: &Queue, what: &str) -> sqlx::Result<()> {
    println!("{what}:");
    let all = "SELECT plato, estado, intentos FROM comandas ORDER BY id";
    let rows = sqlx::query_as(all).fetch_all(&queue.pool).await?;
    for (dish, state, tries) in rows {
        let (dish, state, tries): (String, String, i64) = (dish, state, tries);
        println!("  {dish}: {state}, intentos: {tries}");
    }
    Ok(())
}

const TAKEN: &str = "SELECT max(desde) > 0 FROM comandas
    WHERE estado = 'pendiente'";
const EMPTY: &str = "SELECT count(*) = 0 FROM comandas
    WHERE estado = 'pendiente'";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if let Some(path) = env::var_os("COCINA") {
        let cooks = env::var("COCINEROS")?.parse()?;
        return kitchen(path.as_ref(), cooks).await;
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("comandas.db");
    let queue = Queue::open(&path, Duration::from_secs(600)).await?;

    queue.push("guiso").await?;
    let mut other = open_kitchen(&path)?;
    until(&queue, TAKEN, other.wait()).await?;
    // Es `SIGKILL`: no puede despedirse.
    other.kill().await?;
    show(&queue, "muere la cocina que la tenía").await?;

    queue.push("sopa").await?;
    queue.push("flan").await?;
    let closing = Closing::default();
    let mut working = tokio::spawn(work(queue.clone(), closing.clone()));
    until(&queue, EMPTY, &mut working).await?;
    closing.stop.cancel();
    working.await??;
    show(&queue, "trabaja la siguiente").await?;

    queue.push("asado").await?;
    let mut other = open_kitchen(&path)?;
    until(&queue, TAKEN, other.wait()).await?;
    let pid = other.id().ok_or("sigue viva")?.cast_signed();
    kill(Pid::from_raw(pid), Signal::SIGTERM)?;
    println!("cierra con orden: {}", other.wait().await?.success());
    show(&queue, "se la piden a medias, y la devuelve").await?;

    let lease = Duration::ZERO;
    let mut hasty = queue.clone();
    hasty.lease = lease;
    let first = hasty.claim().await?;
    let second = queue.claim().await?;
    for (who, order) in [("el primero", first), ("el segundo", second)] {
        let order = order.ok_or("hay una")?;
        let mine = queue.settle(&order, "hecha", lease, 0).await?;
        let mine = if mine { "sí" } else { "no" };
        println!("la toman dos; ¿la acaba {who}? {mine}");
    }
    queue.pool.close().await;
    Ok(())
}
// ANCHOR_END: programa
