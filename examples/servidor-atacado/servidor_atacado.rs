//! Lo que recibe cada cliente que se porta mal, de dos servidores de axum.
//!
//! Ejecuta: cargo run --bin servidor_atacado
//! Otra salida: el servidor es de aiohttp.

// ANCHOR: clientes
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use servidor::{Limits, serve};
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tower_http::timeout::RequestBodyDeadlineLayer;

const HEAD: Duration = Duration::from_millis(100);

/// Lo que hace un cliente cuando ya está conectado.
enum Attack {
    Sends(Vec<u8>),
    /// Eso, y después un byte cada poco, que no acaba nunca.
    Drips(Vec<u8>),
    /// Eso, y se va sin despedirse.
    Resets(Vec<u8>),
}

/// El estado que recibe, cuando ya le han colgado.
async fn receives(mut table: impl AsyncRead + Unpin) -> String {
    let mut reply = Vec::new();
    // Si le cuelgan de golpe, queda lo que haya llegado.
    let _ended = table.read_to_end(&mut reply).await;
    match String::from_utf8_lossy(&reply).split(' ').nth(1) {
        Some(status) => status.to_string(),
        None => "le cuelgan".into(),
    }
}

async fn attacks(address: SocketAddr, attack: Attack) -> io::Result<String> {
    let mut table = TcpStream::connect(address).await?;
    match attack {
        Attack::Sends(bytes) => {
            table.write_all(&bytes).await?;
            Ok(receives(table).await)
        }
        Attack::Drips(start) => {
            table.write_all(&start).await?;
            let (reader, mut writer) = table.into_split();
            tokio::spawn(async move {
                while writer.write_all(b"x").await.is_ok() {
                    sleep(HEAD / 2).await;
                }
            });
            Ok(receives(reader).await)
        }
        Attack::Resets(start) => {
            table.write_all(&start).await?;
            socket2::SockRef::from(&table).set_linger(Some(Duration::ZERO))?;
            Ok("ha colgado él".into())
        }
    }
}
// ANCHOR_END: clientes

// ANCHOR: ataques
const SOUP: &str = "GET /sopa HTTP/1.1\r\nhost: x\r\nconnection: close\r\n";

fn note(length: usize, text: &[u8]) -> Vec<u8> {
    let head = "POST /nota HTTP/1.1\r\nhost: x\r\nconnection: close\r\n";
    let head = format!("{head}content-length: {length}\r\n\r\n");
    [head.as_bytes(), text].concat()
}

fn all() -> Vec<(&'static str, Attack)> {
    use Attack::{Drips, Resets, Sends};
    let many = format!("{SOUP}{}\r\n", "a: b\r\n".repeat(200));
    vec![
        ("no es HTTP", Sends(b"SOPA\r\n\r\n".into())),
        ("ruta no UTF-8", Sends(b"GET /\xff HTTP/1.1\r\n\r\n".into())),
        ("cabecera enorme", Sends(many.into())),
        ("cuerpo no UTF-8", Sends(note(1, b"\xff"))),
        ("cuerpo enorme", Sends(note(101, &[b'x'; 101]))),
        ("se va de golpe", Resets(SOUP.into())),
        ("no dice nada", Sends(Vec::new())),
        ("media cabecera", Sends(SOUP.into())),
        ("gotea la cabecera", Drips(SOUP.into())),
        ("medio cuerpo", Sends(note(90, b"sal"))),
        ("gotea el cuerpo", Drips(note(90, b"sal"))),
    ]
}

/// Todos a la vez, y uno bueno detrás de otro mientras tanto.
async fn attacked(
    address: SocketAddr,
) -> Result<(Vec<String>, usize), Box<dyn Error>> {
    let clients: Vec<_> = all()
        .into_iter()
        .map(|(_, attack)| {
            let got = timeout(20 * HEAD, attacks(address, attack));
            tokio::spawn(async move {
                got.await.unwrap_or_else(|_| Ok("sigue ahí".into()))
            })
        })
        .collect();
    let mut soups = 0;
    for _ in 0..50 {
        let good = Attack::Sends(format!("{SOUP}\r\n").into());
        soups += usize::from(attacks(address, good).await? == "200");
    }
    let mut results = Vec::new();
    for client in clients {
        results.push(client.await??);
    }
    Ok((results, soups))
}
// ANCHOR_END: ataques

// ANCHOR: tabla
fn routes() -> Router {
    Router::new()
        .route("/sopa", get("sopa"))
        .route("/nota", post(|note: String| async { note }))
        .layer(DefaultBodyLimit::max(100))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let plain = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, routes()).await });

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let limited = listener.local_addr()?;
    let stop = CancellationToken::new();
    let limits = Limits {
        connections: 100,
        head: HEAD,
        buffer: 16 * 1024,
        closing: HEAD,
    };
    let routes = routes().layer(RequestBodyDeadlineLayer::new(HEAD));
    let server = tokio::spawn(serve(listener, routes, limits, stop.clone()));

    let (without, soups_without) = attacked(plain).await?;
    let (with, soups_with) = attacked(limited).await?;
    println!("{:18} {:14} el de copiar", "", "axum::serve");
    for ((name, _), got) in all().iter().zip(without.iter().zip(&with)) {
        println!("{name:18} {:14} {}", got.0, got.1);
    }
    println!(
        "{:18} {soups_without:<14} {soups_with}",
        "50 buenos, con 200"
    );

    stop.cancel();
    let report = server.await?;
    println!("aceptadas: {}", report.accepted);
    println!("  acaban bien: {}", report.ended);
    println!("  acaban mal: {}", report.failed);
    println!("  cortadas al cerrar: {}", report.cut);
    Ok(())
}
// ANCHOR_END: tabla
