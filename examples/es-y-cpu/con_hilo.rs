//! La consulta síncrona, en otro hilo: el bucle queda libre.
//!
//! Ejecuta: cargo run --bin con_hilo

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::OnceLock;
use std::{env, process, thread};
use tokio::task::spawn_blocking;

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: clima\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\
    Content-Length: 3\r\nConnection: close\r\n\r\nsol";

/// La dirección del servidor, para una función sin argumentos.
static WEATHER: OnceLock<SocketAddr> = OnceLock::new();

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

/// Lo que hace una biblioteca síncrona: no vuelve hasta que hay respuesta.
fn get(address: SocketAddr) -> io::Result<Reply> {
    let mut server = TcpStream::connect(address)?;
    server.write_all(REQUEST)?;
    let mut response = String::new();
    server.read_to_string(&mut response)?;
    let head = response.split("\r\n\r\n").next().unwrap_or_default();
    let pairs = head.lines().filter_map(|line| line.split_once(": "));
    let headers = pairs.map(|(name, value)| (name.into(), value.into()));
    Ok(Reply {
        headers: headers.collect(),
    })
}

fn ask_weather() -> io::Result<Reply> {
    get(*WEATHER.get().expect("el servidor ya está en marcha"))
}

fn to_text(reply: &Reply) -> String {
    let pairs = reply.headers.iter();
    let lines: Vec<_> = pairs.map(|(n, v)| format!("{n}={v}")).collect();
    lines.join("\n")
}

// ANCHOR: programa
async fn save_headers(path: &Path) -> io::Result<()> {
    let reply = spawn_blocking(ask_weather).await.unwrap()?; // E/S
    let text = to_text(&reply); // CPU
    tokio::fs::write(path, &text).await // E/S
}
// ANCHOR_END: programa

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("con-hilo-{}", process::id()));
    WEATHER.get_or_init(|| start_server().expect("hay puertos libres"));
    save_headers(&path).await?;
    println!("{}", tokio::fs::read_to_string(&path).await?);
    tokio::fs::remove_file(&path).await
}
