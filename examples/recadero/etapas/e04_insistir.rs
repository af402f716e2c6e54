//! Insistir: lo que no sale bien se repite, cada vez más tarde.

use recadero::attempt::{attempt, client};
use recadero::intake::{self, Short};
use recadero::memory::Memory;
use recadero::policy::Policy;
use recadero::variables::Variables;
use recadero::worker::one_by_one;
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
    let connect = vars.millis("CONECTA_MS", 2000);
    let limit = vars.millis("INTENTO_MS", 10_000);
    let policy = Policy {
        attempts: vars.count("INTENTOS", 12),
        first: vars.millis("ESPERA_MS", 500),
        most: vars.millis("ESPERA_MAX_MS", 600_000),
    };
    vars.check()?;

    let store = Arc::new(Memory::new(capacity));
    let closing = CancellationToken::new();
    let routes = intake::routes(store.clone(), short)
        .merge(recadero::health::routes(closing));

    let client = client(connect)?;
    let deliver = one_by_one(&*store, async |turn| {
        let verdict = attempt(&client, turn, limit).await;
        policy.settle(verdict, turn.attempt, fastrand::f64(), true)
    });

    let listener = TcpListener::bind(listen).await?;
    println!("escucha en {}", listener.local_addr()?);
    tokio::select! {
        served = axum::serve(listener, routes) => served?,
        () = deliver => {}
    }
    Ok(())
}
