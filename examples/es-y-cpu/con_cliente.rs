//! La misma consulta con un cliente asíncrono: no hace falta otro hilo.
//!
//! Ejecuta: cargo run --bin con_cliente

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::{env, process, thread};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: clima\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\
    Content-Length: 3\r\nConnection: close\r\n\r\nsol";

struct Reply {
    headers: Vec<(String, String)>,
}

fn serve(listener: &TcpListener) -> io::Result<()> {
    let (mut client, _) = listener.accept()?;
    client.read_exact(&mut [0; REQUEST.len()])?;
    client.write_all(RESPONSE)
}

/// Un servidor en otro hilo, que responde una vez.
fn start_server() -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || serve(&listener));
    Ok(address)
}

/// Un cliente asíncrono: mientras no hay respuesta, suelta el hilo.
async fn get(address: SocketAddr) -> io::Result<Reply> {
    let mut server = TcpStream::connect(address).await?;
    server.write_all(REQUEST).await?;
    let mut response = String::new();
    server.read_to_string(&mut response).await?;
    let head = response.split("\r\n\r\n").next().unwrap_or_default();
    let pairs = head.lines().filter_map(|line| line.split_once(": "));
    let headers = pairs.map(|(name, value)| (name.into(), value.into()));
    Ok(Reply {
        headers: headers.collect(),
    })
}

fn to_text(reply: &Reply) -> String {
    let pairs = reply.headers.iter();
    let lines: Vec<_> = pairs.map(|(n, v)| format!("{n}={v}")).collect();
    lines.join("\n")
}

// ANCHOR: programa
async fn save_headers(address: SocketAddr, path: &Path) -> io::Result<()> {
    let reply = get(address).await?; // E/S
    let text = to_text(&reply); // CPU
    tokio::fs::write(path, &text).await // E/S
}
// ANCHOR_END: programa

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("con-cliente-{}", process::id()));
    save_headers(start_server()?, &path).await?;
    println!("{}", tokio::fs::read_to_string(&path).await?);
    tokio::fs::remove_file(&path).await
}
