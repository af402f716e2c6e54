//! Lee la dirección, abre la puerta y atiende.

use std::{env, io};

use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> io::Result<()> {
    let address = env::args().nth(1);
    let address = address.as_deref().unwrap_or("127.0.0.1:7000");
    let listener = TcpListener::bind(address).await?;
    println!("escucha en {}", listener.local_addr()?);
    comandas::server::serve(listener).await
}
