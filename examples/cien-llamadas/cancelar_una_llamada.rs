//! Abandonar una llamada cierra su conexión; el servidor se entera a su manera.
//!
//! Ejecuta: cargo run --bin cancelar_una_llamada
//! Otra salida: al irse el cliente, axum suelta el trabajo y aiohttp lo acaba.

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use reqwest::Client;
use std::error::Error;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

const COOKING: Duration = Duration::from_millis(200);

/// Avisa de cómo acaba un guiso: si se suelta antes, a medias.
struct Stew {
    done: bool,
    told: mpsc::UnboundedSender<&'static str>,
}

impl Drop for Stew {
    fn drop(&mut self) {
        let end = if self.done { "terminado" } else { "a medias" };
        let _ = self.told.send(end);
    }
}

async fn cook(told: mpsc::UnboundedSender<&'static str>) -> &'static str {
    let _ = told.send("empezado");
    let mut stew = Stew { done: false, told };
    sleep(COOKING).await;
    stew.done = true;
    "guiso"
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (told_tx, mut told_rx) = mpsc::unbounded_channel();
    let detached_tx = told_tx.clone();
    let routes = Router::new()
        .route("/guiso", get(move || cook(told_tx.clone())))
        .route(
            "/aparte",
            get(move || async move {
                let cooking = tokio::spawn(cook(detached_tx.clone()));
                cooking.await.expect("nadie la cancela")
            }),
        );
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let client = Client::new();
    for path in ["/guiso", "/aparte"] {
        let mut call = Box::pin(client.get(format!("{url}{path}")).send());
        // La llamada se abandona cuando la cocina ya ha empezado.
        tokio::select! {
            _ = &mut call => println!("ha dado tiempo"),
            _ = told_rx.recv() => drop(call),
        }
        let end = timeout(5 * COOKING, told_rx.recv()).await?;
        println!("{path}: {}", end.unwrap_or_default());
    }
    Ok(())
}
// ANCHOR_END: programa
