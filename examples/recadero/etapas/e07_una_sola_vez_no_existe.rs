//! Una sola vez no existe: quien repite con su clave no crea otro recado.

use axum::middleware::from_fn;
use recadero::attempt::client;
use recadero::clock::Clock;
use recadero::dispatch::{Plan, dispatch};
use recadero::hosts::Rules;
use recadero::intake::{self, Short};
use recadero::keys;
use recadero::policy::Policy;
use recadero::sqlite::Sqlite3;
use recadero::variables::Variables;
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let mut vars = Variables::from_env();
    let listen: SocketAddr = vars.get("ESCUCHA", ([127, 0, 0, 1], 8080).into());
    let short = Short(vars.count("CUERPO_CORTO", 65_536));
    let capacity = vars.count("COLA", 1000);
    let folder: PathBuf = vars.get("CARPETA", "datos".into());
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
    vars.check()?;

    // Vencería con el intento en curso si no pasara de lo que dura uno.
    let lease = 2 * plan.limit;
    let store = Sqlite3::open(&folder, capacity, lease, Clock::new()).await?;
    let store = Arc::new(store);
    let closing = CancellationToken::new();
    let routes = intake::routes(store.clone(), short)
        .layer(from_fn(keys::read))
        .merge(recadero::health::routes(closing.clone()));
    let deliver = tokio::spawn(dispatch(store, plan, closing));

    let listener = TcpListener::bind(listen).await?;
    println!("escucha en {}", listener.local_addr()?);
    tokio::select! {
        served = axum::serve(listener, routes) => served?,
        returned = deliver => drop(returned?),
    }
    Ok(())
}
