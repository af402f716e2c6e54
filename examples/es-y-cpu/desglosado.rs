//! Pide una página y guarda sus cabeceras: qué paso es E/S y cuál es CPU.
//!
//! Ejecuta: cargo run --bin desglosado

use std::{env, io, net::SocketAddr, process};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
use tokio::io::{BufReader, BufWriter};
use tokio::net::{TcpListener, TcpStream};

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: cocina\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\
    Content-Length: 4\r\nConnection: close\r\n\r\nsopa";

async fn serve(listener: TcpListener) -> io::Result<()> {
    let (client, _) = listener.accept().await?;
    let mut lines = BufReader::new(client).lines();
    while !lines.next_line().await?.unwrap_or_default().is_empty() {}
    lines.into_inner().write_all(RESPONSE).await
}

async fn get(address: SocketAddr) -> io::Result<String> {
    let mut server = TcpStream::connect(address).await?;
    server.write_all(REQUEST).await?;
    let mut response = String::new();
    server.read_to_string(&mut response).await?;
    Ok(response)
}

// ANCHOR: programa
#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));

    let response = get(address).await?;
    println!("1 E/S: la respuesta, {} bytes", response.len());
    let head = response.split("\r\n\r\n").next().unwrap_or_default();
    let headers = head.lines().skip(1).map(|line| line.replace(": ", "="));
    let headers: Vec<_> = headers.collect();
    println!("2 CPU: la lista, {} cabeceras", headers.len());
    let text = headers.join("\n");
    println!("3 CPU: el texto, {} bytes", text.len());

    let path = env::temp_dir().join(format!("menu-{}", process::id()));
    let file = tokio::fs::File::create_new(&path).await?;
    let mut file = BufWriter::new(file);
    println!("4 E/S: el archivo, abierto");
    file.write_all(text.as_bytes()).await?;
    let size = tokio::fs::metadata(&path).await?.len();
    println!("5 CPU: write; en el archivo, {size} bytes");
    file.flush().await?;
    let size = tokio::fs::metadata(&path).await?.len();
    println!("6 E/S: flush; en el archivo, {size} bytes");
    println!("{}", tokio::fs::read_to_string(&path).await?);
    tokio::fs::remove_file(&path).await
}
// ANCHOR_END: programa
