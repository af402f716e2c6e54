//! Pide una página y guarda sus cabeceras: qué línea es E/S y cuál, CPU.
//!
//! Ejecuta: cargo run --bin desglosado

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::{env, fs, process, thread};

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

// ANCHOR: programa
fn save_headers(address: SocketAddr, path: &Path) -> io::Result<()> {
    let reply = get(address)?; // E/S: la respuesta la escribe otro
    let pairs = reply.headers; // CPU: ya está en memoria
    let mut lines = Vec::new();
    for (name, value) in pairs {
        lines.push(format!("{name}={value}")); // CPU: escribe texto nuevo
    }
    let text = lines.join("\n"); // CPU: copia de memoria a memoria
    fs::write(path, &text) // E/S: abre, entrega el texto y cierra
}
// ANCHOR_END: programa

fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("cabeceras-{}", process::id()));
    save_headers(start_server()?, &path)?;
    println!("{}", fs::read_to_string(&path)?);
    fs::remove_file(&path)
}
