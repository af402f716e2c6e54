//! `read_timeout` también cuenta lo que tarda quien lee.
//!
//! Ejecuta: cargo run --bin lector_lento
//! Otra salida: en aiohttp el límite solo cuenta lo que tarda la red.

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use reqwest::Client;
use std::error::Error;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::sleep;

const SILENCE: Duration = Duration::from_millis(200);
/// Lo que se tarda en usar el primer trozo.
const WORK: Duration = Duration::from_millis(300);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/carta", listener.local_addr()?);
    let menu = get(|| async { vec![b'x'; 1_000_000] });
    let routes = Router::new().route("/carta", menu);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let client = Client::builder().read_timeout(SILENCE).build()?;
    let mut response = client.get(url).send().await?;
    response.chunk().await?;
    sleep(WORK).await;
    match response.chunk().await {
        Ok(_) => println!("sigue leyendo"),
        Err(error) => println!("por tardar en leer: {}", error.is_timeout()),
    }
    Ok(())
}
// ANCHOR_END: programa
