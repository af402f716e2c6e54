//! Lo que cuesta soltar una respuesta sin leer su cuerpo: la conexión.
//!
//! Ejecuta: cargo run --bin cuerpo_sin_leer

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use axum::serve::ListenerExt;
use reqwest::Client;
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::sleep;

/// Da tiempo a que la conexión vuelva a la reserva.
const PAUSE: Duration = Duration::from_millis(20);

async fn kitchen(opened: Arc<AtomicUsize>) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let listener = listener.tap_io(move |_| {
        opened.fetch_add(1, Relaxed);
    });
    let routes = Router::new()
        .route("/carta", get(|| async { vec![b'x'; 1_000_000] }))
        .route("/plato", get(|| async { "sopa" }));
    tokio::spawn(async { axum::serve(listener, routes).await });
    Ok(url)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let opened = Arc::new(AtomicUsize::new(0));
    let url = kitchen(opened.clone()).await?;
    for (path, reads) in
        [("/carta", true), ("/carta", false), ("/plato", false)]
    {
        let client = Client::new();
        for _ in 0..5 {
            let response = client.get(format!("{url}{path}")).send().await?;
            if reads {
                response.bytes().await?;
            } else {
                drop(response);
            }
            sleep(PAUSE).await;
        }
        let how = if reads { "leída" } else { "sin leer" };
        let opened = opened.swap(0, Relaxed);
        println!("{path} {how}, conexiones: {opened}");
    }
    Ok(())
}
// ANCHOR_END: programa
