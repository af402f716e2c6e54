//! Cuántas conexiones abren muchas llamadas, con HTTP/1.1 y con HTTP/2.
//!
//! Ejecuta: cargo run --bin muchas_por_una
//! Sin gemelo: aiohttp no habla HTTP/2.

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use axum::serve::ListenerExt;
use reqwest::Client;
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::net::TcpListener;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

type Failed = Box<dyn Error>;

const CALLS: usize = 150;
const MENU: usize = 1_000_000;

/// Cuenta las conexiones, y no sirve un plato hasta que se lo piden todas.
async fn kitchen(opened: Arc<AtomicUsize>) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let listener = listener.tap_io(move |_| {
        opened.fetch_add(1, Relaxed);
    });
    let all = Arc::new(Barrier::new(CALLS));
    let dish = async move || {
        all.wait().await;
        "sopa"
    };
    let routes = Router::new()
        .route("/plato", get(dish))
        .route("/carta", get(|| async { vec![b'x'; MENU] }));
    tokio::spawn(async { axum::serve(listener, routes).await });
    Ok(url)
}

async fn count(client: fn() -> reqwest::Result<Client>) -> Result<(), Failed> {
    let opened = Arc::new(AtomicUsize::new(0));
    let url = kitchen(opened.clone()).await?;

    let mut calls = JoinSet::new();
    let all = client()?;
    for _ in 0..CALLS {
        calls.spawn(all.get(format!("{url}/plato")).send());
    }
    // Con la primera que falle se acaba: a las demás ya no las sirven.
    while let Some(reply) = calls.join_next().await {
        assert_eq!(reply??.text().await?, "sopa");
    }
    let count = opened.swap(0, Relaxed);
    println!("  {CALLS} a la vez, conexiones: {count}");

    let two = client()?;
    let menu = format!("{url}/carta");
    let dropped = two.get(&menu).send().await?;
    let kept = two.get(&menu).send().await?;
    drop(dropped);
    let whole = kept.bytes().await?.len() == MENU;
    println!("  se suelta una, y la otra llega entera: {whole}");
    println!("  entre las dos, conexiones: {}", opened.load(Relaxed));
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    println!("HTTP/1.1");
    count(|| Ok(Client::new())).await?;
    println!("HTTP/2");
    count(|| Client::builder().http2_prior_knowledge().build()).await
}
// ANCHOR_END: programa
