//! Un método de un rasgo que no se ha importado.
//!
//! Ejecuta: cargo check --features diagnosticos --bin sin_el_rasgo

// ANCHOR: programa
use std::io;
use tokio::net::TcpStream;

#[tokio::main]
async fn main() -> io::Result<()> {
    let mut service = TcpStream::connect("127.0.0.1:8080").await?;
    service.write_all(b"vivo").await
}
// ANCHOR_END: programa
