//! Una consulta de verdad: escribe en una conexión y lee la respuesta.
//!
//! Ejecuta: cargo run --bin familia_red

use tokio::net::TcpListener;

/// Un servicio local que contesta a una petición y cuelga.
async fn serve(listener: TcpListener) -> io::Result<()> {
    let (mut client, _) = listener.accept().await?;
    let mut request = [0; 18];
    client.read_exact(&mut request).await?;
    client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await
}

async fn start() -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));
    Ok(address)
}

// ANCHOR: programa
use std::io;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

async fn get(address: SocketAddr) -> io::Result<String> {
    let mut server = TcpStream::connect(address).await?;
    server.write_all(b"GET / HTTP/1.0\r\n\r\n").await?;
    let mut response = String::new();
    server.read_to_string(&mut response).await?;
    Ok(response)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let address = start().await?;
    println!("{}", get(address).await?.trim_end());
    Ok(())
}
// ANCHOR_END: programa
