//! Un límite de hyper sin un reloj con que contarlo.
//!
//! Ejecuta: cargo run --bin limite_sin_reloj
//! Otra salida: en asyncio el reloj es del bucle, y no se puede olvidar.
//! Con errores: el pánico sale también en la salida de errores.

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::io::duplex;

async fn tries(name: &str, with_timer: bool) {
    let mut http = auto::Builder::new(TokioExecutor::new()).http1_only();
    if with_timer {
        http.http1().timer(TokioTimer::new());
    }
    http.http1().header_read_timeout(Duration::from_millis(50));
    // El cliente se guarda, y no dice nada.
    let (_client, socket) = duplex(64);
    let routes = Router::new().route("/sopa", get("sopa"));
    let service = TowerToHyperService::new(routes);
    let served = async move {
        http.serve_connection(TokioIo::new(socket), service).await
    };
    let said = match tokio::spawn(served).await {
        Ok(Ok(())) => "acaba bien".to_string(),
        Ok(Err(error)) => error.to_string(),
        Err(error) => match error.into_panic().downcast::<String>() {
            Ok(text) => *text,
            Err(_) => "sin texto".to_string(),
        },
    };
    println!("{name}:\n  {said}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tries("con reloj", true).await;
    tries("sin reloj", false).await;
}
// ANCHOR_END: programa
