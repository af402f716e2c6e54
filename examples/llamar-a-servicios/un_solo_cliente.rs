//! Un cliente recuerda sus conexiones; `reqwest::get` no recuerda ninguna.
//!
//! Ejecuta: cargo run --bin un_solo_cliente

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use axum::serve::ListenerExt;
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::sleep;

/// Da tiempo a que la conexión vuelva a la reserva.
const PAUSE: Duration = Duration::from_millis(20);

/// Una cocina con un plato, que cuenta las conexiones que acepta.
async fn kitchen(opened: Arc<AtomicUsize>) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/plato", listener.local_addr()?);
    let listener = listener.tap_io(move |_| {
        opened.fetch_add(1, Relaxed);
    });
    let routes = Router::new().route("/plato", get(|| async { "sopa" }));
    tokio::spawn(async { axum::serve(listener, routes).await });
    Ok(url)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let opened = Arc::new(AtomicUsize::new(0));
    let url = kitchen(opened.clone()).await?;

    for _ in 0..5 {
        reqwest::get(&url).await?.text().await?;
        sleep(PAUSE).await;
    }
    println!("un cliente por llamada: {}", opened.swap(0, Relaxed));

    let client = reqwest::Client::new();
    for _ in 0..5 {
        client.get(&url).send().await?.text().await?;
        sleep(PAUSE).await;
    }
    println!("un cliente para todas: {}", opened.swap(0, Relaxed));

    for _ in 0..5 {
        // Cada copia comparte la reserva de la primera.
        let client = client.clone();
        let url = url.clone();
        let call = async move { client.get(url).send().await?.text().await };
        tokio::spawn(call).await??;
        sleep(PAUSE).await;
    }
    println!("una copia por tarea: {}", opened.swap(0, Relaxed));
    Ok(())
}
// ANCHOR_END: programa
