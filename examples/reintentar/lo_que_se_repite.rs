//! Repetir solo lo que se puede repetir, cuando lo pide el servidor.
//!
//! Ejecuta: cargo run --bin lo_que_se_repite

// ANCHOR: cocina
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::any;
use reqwest::header::RETRY_AFTER;
use reqwest::{Client, RequestBuilder, Response};
use std::error::Error;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::sleep;

/// La clave de idempotencia de cada llamada, en el orden en que llegan.
type Seen = Arc<Mutex<Vec<String>>>;

/// Las dos primeras no caben; a la tercera sirve.
async fn order(
    State(seen): State<Seen>,
    Path(status): Path<u16>,
    headers: HeaderMap,
) -> impl IntoResponse {
    let key = headers.get("idempotency-key");
    let key = key.and_then(|key| key.to_str().ok()).unwrap_or("sin clave");
    let mut seen = seen.lock().expect("nadie entra en pánico con él");
    seen.push(key.to_owned());
    let status = if seen.len() < 3 { status } else { 201 };
    let status = StatusCode::from_u16(status).expect("es un estado");
    (status, [("retry-after", "0")])
}
// ANCHOR_END: cocina

// ANCHOR: cliente
const TRIES: u32 = 3;
const BASE: Duration = Duration::from_millis(10);

/// Lo que hay que esperar antes de repetirla, si se puede repetir.
fn pause(
    reply: &reqwest::Result<Response>,
    repeatable: bool,
    retry: u32,
) -> Option<Duration> {
    let response = match reply {
        Ok(response) => response,
        // No ha llegado a salir: repetirla no hace nada dos veces.
        Err(error) if error.is_connect() => return Some(backoff(retry)),
        Err(_) => return repeatable.then(|| backoff(retry)),
    };
    match response.status().as_u16() {
        // El servidor dice que no la ha hecho.
        429 | 503 => {
            let header = response.headers().get(RETRY_AFTER);
            let seconds = header.and_then(|it| it.to_str().ok()?.parse().ok());
            Some(seconds.map_or(backoff(retry), Duration::from_secs))
        }
        // Puede haberla hecho.
        500 | 502 | 504 => repeatable.then(|| backoff(retry)),
        _ => None,
    }
}

/// El doble cada vez, y de ahí un trozo al azar.
fn backoff(retry: u32) -> Duration {
    let random = RandomState::new().hash_one(retry) as f64 / u64::MAX as f64;
    (BASE * 2u32.pow(retry)).mul_f64(random)
}

async fn send(
    request: RequestBuilder,
    repeatable: bool,
) -> reqwest::Result<Response> {
    for retry in 0..TRIES - 1 {
        // Un cuerpo que sale de un flujo no se puede copiar.
        let Some(copy) = request.try_clone() else {
            break;
        };
        let reply = copy.send().await;
        let Some(pause) = pause(&reply, repeatable, retry) else {
            return reply;
        };
        sleep(pause).await;
    }
    request.send().await
}
// ANCHOR_END: cliente

// ANCHOR: programa
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let seen = Seen::default();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let routes = Router::new().route("/pedido/{status}", any(order));
    let routes = routes.with_state(seen.clone());
    tokio::spawn(async { axum::serve(listener, routes).await });

    let client = Client::new();
    let get = |status| client.get(format!("{url}/pedido/{status}"));
    let post = |status| client.post(format!("{url}/pedido/{status}"));
    for (name, request, repeatable) in [
        ("GET, y 503", get(503), true),
        ("GET, y 500", get(500), true),
        ("GET, y 404", get(404), true),
        ("POST, y 503", post(503), false),
        ("POST, y 500", post(500), false),
        (
            "POST con clave, y 500",
            post(500).header("idempotency-key", "mesa-4"),
            true,
        ),
    ] {
        let status = send(request, repeatable).await?.status().as_u16();
        let mut keys = std::mem::take(&mut *seen.lock().expect("lo mismo"));
        let calls = keys.len();
        keys.dedup();
        println!("{name}: {status}, llamadas: {calls}, {}", keys.join(", "));
    }
    Ok(())
}
// ANCHOR_END: programa
