//! En memoria: acepta recados hasta un tope, y dice en qué están.

use recadero::intake::{self, Short};
use recadero::memory::Memory;
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
    vars.check()?;

    let store = Arc::new(Memory::new(capacity));
    let closing = CancellationToken::new();
    let routes =
        intake::routes(store, short).merge(recadero::health::routes(closing));

    let listener = TcpListener::bind(listen).await?;
    println!("escucha en {}", listener.local_addr()?);
    axum::serve(listener, routes).await?;
    Ok(())
}
