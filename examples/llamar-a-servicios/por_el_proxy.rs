//! Quién decide que una llamada pase por un proxy: el entorno.
//!
//! Ejecuta: cargo run --bin por_el_proxy
//! Otra salida: aiohttp no mira el entorno si no se lo pides.

// ANCHOR: proxy
use axum::Router;
use axum::routing::get;
use reqwest::Client;
use std::env;
use std::error::Error;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;

/// Lee a quién llama un cliente, llama por él, y lleva lo que se digan.
async fn forward(mut client: TcpStream) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await?);
    }
    // Al proxy se le pide con la dirección entera: GET http://…/sopa HTTP/1.1
    let text = String::from_utf8_lossy(&head);
    let host = text.split('/').nth(2).ok_or(ErrorKind::InvalidData)?;
    let mut server = TcpStream::connect(host).await?;
    server.write_all(&head).await?;
    copy_bidirectional(&mut client, &mut server).await?;
    Ok(())
}

async fn proxy(listener: TcpListener, seen: Arc<AtomicUsize>) {
    while let Ok((client, _)) = listener.accept().await {
        seen.fetch_add(1, Relaxed);
        tokio::spawn(forward(client));
    }
}
// ANCHOR_END: proxy

// ANCHOR: programa
/// Lo que hace el proceso que llama, con lo que tenga en el entorno.
async fn call(url: &str) -> Result<(), Box<dyn Error>> {
    let mut client = Client::builder();
    if env::var_os("DIRECTO").is_some() {
        client = client.no_proxy();
    }
    let reply = client.build()?.get(url).send().await?;
    reply.error_for_status()?.text().await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if let Ok(url) = env::var("COCINA") {
        return call(&url).await;
    }
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let kitchen = format!("http://{}/sopa", listener.local_addr()?);
    let routes = Router::new().route("/sopa", get("sopa"));
    tokio::spawn(async { axum::serve(listener, routes).await });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let through = format!("http://{}", listener.local_addr()?);
    let seen = Arc::new(AtomicUsize::new(0));
    tokio::spawn(proxy(listener, seen.clone()));

    let http = ("HTTP_PROXY", through.as_str());
    for (name, variables) in [
        ("sin nada", &[][..]),
        ("con HTTP_PROXY", &[http]),
        ("con NO_PROXY además", &[http, ("NO_PROXY", "127.0.0.1")]),
        ("con no_proxy()", &[http, ("DIRECTO", "sí")]),
    ] {
        let mut child = Command::new(env::current_exe()?);
        child.args(env::args_os().skip(1)).env("COCINA", &kitchen);
        for name in ["HTTP_PROXY", "ALL_PROXY", "NO_PROXY"] {
            // Las de esta máquina, si las hay, no cuentan.
            child.env_remove(name).env_remove(name.to_lowercase());
        }
        let called = child.envs(variables.iter().copied()).status().await?;
        let how = if called.success() { "llega" } else { "falla" };
        println!("{name}: {how}, por el proxy {}", seen.swap(0, Relaxed));
    }
    Ok(())
}
// ANCHOR_END: programa
