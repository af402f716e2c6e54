//! PostgreSQL: varios procesos, y una cola para todos.

use axum::middleware::from_fn;
use recadero::attempt::client;
use recadero::bodies::{Spool, Spooled};
use recadero::dispatch::{Plan, dispatch};
use recadero::hosts::Rules;
use recadero::keys;
use recadero::metrics::Metered;
use recadero::orphans::sweep;
use recadero::policy::Policy;
use recadero::postgres::Shared;
use recadero::serve::{Limits, serve};
use recadero::signals::leaving;
use recadero::variables::Variables;
use recadero::watch::Watched;
use recadero::{board, intake, log};
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tracing::Level;

/// Un cuerpo que nadie nombra y no cambia en este rato no está llegando.
const STILL: Duration = Duration::from_secs(3600);

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let mut vars = Variables::from_env();
    let listen: SocketAddr = vars.get("ESCUCHA", ([127, 0, 0, 1], 8080).into());
    let short = vars.count("CUERPO_CORTO", 65_536);
    let most = vars.count("CUERPO_MAX", 67_108_864);
    let quiet = vars.millis("CABECERA_MS", 10_000);
    let capacity = vars.count("COLA", 1000);
    let folder: PathBuf = vars.get("CARPETA", "datos".into());
    let local = "postgres://localhost/recadero".parse()?;
    let server = vars.get("POSTGRES", local);
    let pool = vars.count("CONEXIONES_BASE", 8);
    let plan = Plan {
        client: client(vars.millis("CONECTA_MS", 2000))?,
        limit: vars.millis("INTENTO_MS", 10_000),
        policy: Policy {
            attempts: vars.count("INTENTOS", 12),
            first: vars.millis("ESPERA_MS", 500),
            most: vars.millis("ESPERA_MAX_MS", 600_000),
        },
        at_once: vars.count("A_LA_VEZ", 64),
        rules: Rules {
            at_once: vars.count("POR_SERVIDOR", 4),
            failures: vars.count("FALLOS", 5),
            pause: vars.millis("CORTE_MS", 5000),
        },
        closing: vars.millis("CIERRE_MS", 10_000),
    };
    let limits = Limits {
        connections: vars.count("CONEXIONES", 1000),
        head: quiet,
        closing: plan.closing,
    };
    let kept = vars.count("SUCESOS", 1024);
    let listeners = vars.count("OYENTES", 500);
    let level = vars.get("REGISTRO", Level::INFO);
    let notice = Duration::from_millis(vars.get("AVISO_MS", 0));
    vars.check()?;
    let leaving = leaving()?;
    let stop = CancellationToken::new();
    log::start(level);

    // Vencería con el intento en curso si no pasara de lo que dura uno.
    let lease = 2 * plan.limit;
    let host = plan.rules.at_once;
    let base = Shared::open(server, pool, &folder, capacity, lease, host);
    let base = Arc::new(base.await?);
    let spool = Spool {
        folder: base.bodies().to_owned(),
        short,
        most,
        quiet,
    };
    sweep(&*base, &spool.folder, STILL).await?;
    let store = Spooled::new(base.clone());
    let store = Watched::new(Arc::new(store), kept);
    let events = store.routes(listeners, stop.clone());
    let store = Arc::new(Metered::new(Arc::new(store)));
    let routes = intake::routes(store.clone(), spool)
        .layer(from_fn(keys::read))
        .merge(events)
        .merge(store.routes())
        .merge(board::routes(store.clone()))
        .layer(from_fn(log::request))
        .merge(recadero::health::routes(leaving.clone()));

    let listener = TcpListener::bind(listen).await?;
    println!("escucha en {}", listener.local_addr()?);
    let mut deliver = tokio::spawn(dispatch(store, plan, stop.clone()));
    let serving = serve(listener, routes, limits, stop.clone());
    let mut served = tokio::spawn(serving);
    tokio::select! {
        () = leaving.cancelled() => {}
        _ = &mut deliver => return Err("quien reparte se ha caído".into()),
        _ = &mut served => return Err("quien atiende se ha caído".into()),
    }

    // `/listo` ya dice que no. Se da tiempo a que lo vea quien reparte las
    // peticiones, y entonces se deja de aceptar y de reclamar.
    sleep(notice).await;
    stop.cancel();
    let (cut, returned) = (served.await?, deliver.await?);
    base.close().await;
    println!("cerrado: {returned} a medias, {cut} conexiones cortadas");
    Ok(())
}
