//! Lo que depende del servidor de PostgreSQL: que cuelgue, que sea de otra
//! versión, y quien se duerme con una transacción abierta.

use std::future::Future;
use std::time::Duration;

use futures::FutureExt;
use libtest_mimic::{Failed, Trial};
use recadero::postgres::Shared;
use recadero::sqlite::OpenError;
use recadero::store::{Claim, Refused, Settled, Store};
use sqlx::{Connection, PgConnection};
use tokio::time::{Instant, sleep};

use crate::banco::{Bench, accepted, demand};
use crate::cliente::Request;
use crate::compartida::{shared, trial};
use crate::destino::{Answer, Target};
use crate::modulos::{Done, draft, run};
use crate::oyente::Listener;
use crate::programa::python;

const LEASE: Duration = Duration::from_secs(60);
const PATIENCE: Duration = Duration::from_secs(60);

pub fn trials() -> Vec<Trial> {
    vec![
        trial("servidor_cuelga_a_todos", hangs_up),
        trial("servidor_otra_version", || within(other_version)),
        trial("servidor_no_espera_a_quien_se_duerme", || within(asleep)),
        trial("servidor_los_sucesos_son_de_cada_uno", own_events),
        trial("servidor_rust_y_python_la_misma_cola", both_languages),
    ]
}

fn within<F>(test: fn(String) -> F) -> Result<(), Failed>
where
    F: Future<Output = Done>,
{
    let url = ayuda::database("recadero")?;
    Ok(run(test(url))?)
}

async fn open(url: &str) -> Result<Shared, OpenError> {
    // Sin cuerpos grandes, da igual que se borre.
    let folder = tempfile::tempdir()?;
    Shared::open(url.parse()?, 2, folder.path(), 1000, LEASE, 4).await
}

/// La base cuelga a todos una vez tras otra, como al reiniciarse: lo aceptado
/// se entrega, y nadie se cae.
fn hangs_up() -> Result<(), Failed> {
    const ALL: &str = "SELECT pg_terminate_backend(pid)
        FROM pg_stat_activity WHERE datname = current_database()
            AND pid <> pg_backend_pid()";
    let program = shared()?;
    let (_, url) = program.env.last().ok_or("sin base")?;
    let url = url.to_string_lossy().into_owned();
    let bench = Bench::new(program, PATIENCE);
    let service = bench.start(&[("INTENTO_MS", "1000")])?;
    let target = Target::accepting();
    let mut sent = Vec::new();
    for dish in 0..30 {
        if dish % 5 == 0 {
            run(async {
                let mut base = PgConnection::connect(&url).await?;
                sqlx::query(ALL).execute(&mut base).await?;
                base.close().await
            })?;
        }
        let request = Request::post(&target.url("/mesa"), b"sopa");
        // Un 503 no promete nada, y se repite.
        bench.until("no vuelve a aceptar", || {
            let id = accepted(&service, &request).ok();
            sent.extend(id.clone());
            Ok(id.is_some())
        })?;
    }
    for id in &sent {
        bench.reaches(&service, id, "entregado")?;
    }
    Ok(())
}

async fn other_version(url: String) -> Done {
    open(&url).await?.close().await;
    let mut base = PgConnection::connect(&url).await?;
    let newer = "UPDATE esquema SET numero = 2";
    sqlx::query(newer).execute(&mut base).await?;
    match open(&url).await {
        Err(OpenError::Version(2)) => Ok(()),
        Err(why) => Err(why.into()),
        Ok(_) => Err("abre la que no conoce".into()),
    }
}

/// Un proceso se para a medio reclamar: la fila que tomó vuelve a ser de
/// todos, aunque su conexión siga abierta.
async fn asleep(url: String) -> Done {
    let [one, other] = [open(&url).await?, open(&url).await?];
    one.accept(draft(1)).await?;
    let mut base = PgConnection::connect(&url).await?;
    let mut claim = Box::pin(one.claim(&[]));
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(claimed) = claim.as_mut().now_or_never() {
            // Con la máquina ocupada puede reclamar de un tirón, sin que se
            // vea tomada: se devuelve, y otra vez.
            let Claim::Turn(turn) = claimed? else {
                return Err("no hay nada que reclamar".into());
            };
            one.settle(&turn, &Settled::Returned).await?;
            if Instant::now() > end {
                return Err("no se ve tomada nunca".into());
            }
            claim = Box::pin(one.claim(&[]));
            continue;
        }
        sleep(Duration::from_millis(5)).await;
        let free = "SELECT destino FROM filas FOR UPDATE SKIP LOCKED";
        let free = sqlx::query(free).fetch_optional(&mut base).await?;
        if free.is_none() {
            break;
        }
    }
    // Desde aquí nadie sondea ese reclamo: está dormido.
    let end = Instant::now() + PATIENCE;
    while let Err(why) = other.accept(draft(1)).await {
        let late = Instant::now() > end;
        if late || !matches!(why, Refused::Broken(_)) {
            return Err(format!("sigue tomada: {why}").into());
        }
    }
    Ok(())
}

/// Quien escucha a un proceso no oye lo que acepta otro.
fn own_events() -> Result<(), Failed> {
    let bench = Bench::new(shared()?, PATIENCE);
    let [one, other] = [bench.start(&[])?, bench.start(&[])?];
    let mut heard = Listener::open(other.address, PATIENCE)?;
    let target = Target::new(|_, _| Answer::Wait);
    let post = |path| Request::post(&target.url(path), b"sopa");
    accepted(&one, &post("/una"))?;
    demand(target.received(1, PATIENCE), "no llega")?;
    let theirs = accepted(&other, &post("/otra"))?;
    let first = heard.next()?.field("id");
    Ok(demand(first == Some(theirs), "oye lo de otro")?)
}

/// Muere el de Rust, y el de Python acaba lo suyo.
fn both_languages() -> Result<(), Failed> {
    let first = shared()?;
    let mut twin = python()?;
    twin.env.extend(first.env.last().cloned());
    let [here, there] = [first, twin].map(|it| Bench::new(it, PATIENCE));
    let limits = [("INTENTO_MS", "1000")];
    let [one, other] = [here.start(&limits)?, there.start(&limits)?];
    let target = Target::accepting();
    let mut sent = Vec::new();
    for dish in 0..20 {
        let to = if dish % 2 == 0 { &one } else { &other };
        let url = target.url(&format!("/mesa/{}", dish % 3));
        sent.push(accepted(to, &Request::post(&url, b"sopa"))?);
    }
    one.kill();
    for id in &sent {
        there.reaches(&other, id, "entregado")?;
    }
    Ok(())
}
