//! El reintento que trae reqwest no espera, tampoco si se lo piden.
//!
//! Ejecuta: cargo run --bin reintento_de_serie
//! Sin gemelo: aiohttp no trae nada que repita según el estado.

// ANCHOR: programa
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use reqwest::Client;
use reqwest::retry;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = calls.clone();
    let full = get(move || async move {
        counter.fetch_add(1, Relaxed);
        // Pide que se espere una hora.
        (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "3600")])
    });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/plato", listener.local_addr()?);
    let routes = Router::new().route("/plato", full);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let status = Client::new().get(&url).send().await?.status().as_u16();
    println!(
        "sin pedirlo: {status}, llamadas: {}",
        calls.swap(0, Relaxed)
    );

    let policy = retry::for_host("127.0.0.1")
        .max_retries_per_request(3)
        .classify_fn(|call| match call.status() {
            Some(StatusCode::SERVICE_UNAVAILABLE) => call.retryable(),
            _ => call.success(),
        });
    let client = Client::builder().retry(policy).build()?;
    let status = client.get(&url).send().await?.status().as_u16();
    println!("con retry: {status}, llamadas: {}", calls.swap(0, Relaxed));
    Ok(())
}
// ANCHOR_END: programa
