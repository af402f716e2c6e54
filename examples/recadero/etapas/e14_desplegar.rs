//! Desplegar: avisa a quien lo arranca, y se pregunta a sí mismo si vive.

use axum::middleware::from_fn;
use recadero::attempt::client;
use recadero::base::{Base, Place, Tops};
use recadero::bodies::{Spool, Spooled};
use recadero::dispatch::{Plan, dispatch};
use recadero::hosts::Rules;
use recadero::keys;
use recadero::metrics::Metered;
use recadero::policy::Policy;
use recadero::serve::{Limits, serve};
use recadero::signals::leaving;
use recadero::variables::Variables;
use recadero::watch::Watched;
use recadero::{board, intake, log, notify, probe};
use std::env;
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tracing::Level;

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let mut vars = Variables::from_env();
    let listen: SocketAddr = vars.get("ESCUCHA", ([127, 0, 0, 1], 8080).into());
    let short = vars.count("CUERPO_CORTO", 65_536);
    let most = vars.count("CUERPO_MAX", 67_108_864);
    let quiet = vars.millis("CABECERA_MS", 10_000);
    let capacity = vars.count("COLA", 10_000);
    let folder: PathBuf = vars.get("CARPETA", "datos".into());
    let place = vars.get("POSTGRES", Place::Folder);
    let connections = vars.count("CONEXIONES_BASE", 8);
    let plan = Plan {
        client: client(vars.millis("CONECTA_MS", 2000))?,
        limit: vars.millis("INTENTO_MS", 10_000),
        policy: Policy {
            // Un destino apagado un día entero no pierde nada.
            attempts: vars.count("INTENTOS", 300),
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
    if env::args().next_back().is_some_and(|last| last == "salud") {
        return probe::alive(listen);
    }
    let leaving = leaving()?;
    let stop = CancellationToken::new();
    #[cfg(not(feature = "consola"))]
    log::start(level);
    #[cfg(feature = "consola")]
    recadero::console::start(level);

    let tops = Tops {
        capacity,
        // Vencería con el intento en curso si no pasara de lo que dura uno.
        lease: 2 * plan.limit,
        per_host: plan.rules.at_once,
        connections,
    };
    let base = Arc::new(Base::open(&place, &folder, tops).await?);
    let spool = Spool {
        folder: base.bodies().to_owned(),
        short,
        most,
        quiet,
    };
    base.sweep().await?;
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

    let listener = TcpListener::bind(listen).await;
    let listener =
        listener.map_err(|why| format!("RECADERO_ESCUCHA={listen}: {why}"))?;
    println!("escucha en {}", listener.local_addr()?);
    let mut deliver = tokio::spawn(dispatch(store, plan, stop.clone()));
    let serving = serve(listener, routes, limits, stop.clone());
    let mut served = tokio::spawn(serving);
    notify::tell(notify::READY)?;
    tokio::select! {
        () = leaving.cancelled() => {}
        _ = &mut deliver => return Err("quien reparte se ha caído".into()),
        _ = &mut served => return Err("quien atiende se ha caído".into()),
    }

    notify::tell(notify::STOPPING)?;
    tracing::info!("cierra: espera a lo que está en curso");
    // `/listo` ya dice que no. Se da tiempo a que lo vea quien reparte las
    // peticiones, y entonces se deja de aceptar y de reclamar.
    sleep(notice).await;
    stop.cancel();
    let (cut, returned) = (served.await?, deliver.await?);
    base.close().await;
    println!("cerrado: {returned} a medias, {cut} conexiones cortadas");
    Ok(())
}
