//! La misma petición de tres maneras: en cuál late el bucle mientras llega.
//!
//! Ejecuta: cargo run --bin tres_maneras

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::sleep;

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: clima\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\
    Content-Length: 3\r\nConnection: close\r\n\r\nsol";

/// La dirección del servidor, para las funciones sin argumentos.
static WEATHER: OnceLock<SocketAddr> = OnceLock::new();

/// Un servidor lento: cada respuesta tarda 300 ms.
fn serve(listener: &TcpListener) -> io::Result<()> {
    // Tres peticiones, y no más: un fallo puede acabar con todo.
    for _ in 0..3 {
        let (mut client, _) = listener.accept()?;
        client.read_exact(&mut [0; REQUEST.len()])?;
        thread::sleep(Duration::from_millis(300));
        client.write_all(RESPONSE)?;
    }
    Ok(())
}

fn start_server() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    WEATHER.get_or_init(|| address);
    thread::spawn(move || serve(&listener));
    Ok(())
}

fn weather() -> SocketAddr {
    *WEATHER.get().expect("el servidor ya está en marcha")
}

/// Con una biblioteca síncrona.
fn ask_weather() -> io::Result<String> {
    let mut server = std::net::TcpStream::connect(weather())?;
    server.write_all(REQUEST)?;
    let mut response = String::new();
    server.read_to_string(&mut response)?;
    Ok(response)
}

/// Con una biblioteca asíncrona.
async fn ask_weather_async() -> io::Result<String> {
    let mut server = tokio::net::TcpStream::connect(weather()).await?;
    server.write_all(REQUEST).await?;
    let mut response = String::new();
    server.read_to_string(&mut response).await?;
    Ok(response)
}

fn yes_no(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}

// ANCHOR: programa
async fn blocking() -> io::Result<String> {
    ask_weather()
}

/// Si el bucle late mientras llega la respuesta.
async fn beats_during(
    request: JoinHandle<io::Result<String>>,
) -> io::Result<bool> {
    let mut beats = 0;
    while !request.is_finished() {
        sleep(Duration::from_millis(10)).await;
        beats += 1;
    }
    request.await.unwrap()?;
    Ok(beats > 1)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    start_server()?;
    let inside = beats_during(tokio::spawn(blocking())).await?;
    println!("dentro de una corrutina, ¿late?: {}", yes_no(inside));
    let apart = beats_during(spawn_blocking(ask_weather)).await?;
    println!("en otro hilo, ¿late?: {}", yes_no(apart));
    let client = beats_during(tokio::spawn(ask_weather_async())).await?;
    println!("con un cliente asíncrono, ¿late?: {}", yes_no(client));
    Ok(())
}
// ANCHOR_END: programa
