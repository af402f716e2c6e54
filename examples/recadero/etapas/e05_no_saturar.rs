//! No saturar: muchos a la vez, pocos a cada servidor.

use recadero::attempt::client;
use recadero::dispatch::{Plan, dispatch};
use recadero::hosts::Rules;
use recadero::intake::{self, Short};
use recadero::memory::Memory;
use recadero::policy::Policy;
use recadero::variables::Variables;
use std::error::Error;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let mut vars = Variables::from_env();
    let listen: SocketAddr = vars.get("ESCUCHA", ([127, 0, 0, 1], 8080).into());
    let short = Short(vars.count("CUERPO_CORTO", 65_536));
    let capacity = vars.count("COLA", 1000);
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

    let store = Arc::new(Memory::new(capacity));
    let closing = CancellationToken::new();
    let routes = intake::routes(store.clone(), short)
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
