//! Un límite de tiempo que para en la cabecera, y otro que cubre el cuerpo.
//!
//! Ejecuta: cargo run --bin hasta_donde_llega_el_limite
//! Otra salida: en aiohttp el cuerpo se escribe dentro de la función.

// ANCHOR: programa
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use reqwest::{Client, Response};
use std::error::Error;
use std::future::pending;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;
use tokio_stream::wrappers::ReceiverStream;
use tower_http::timeout::{ResponseBodyDeadlineLayer, TimeoutLayer};

const LIMIT: Duration = Duration::from_millis(50);

type Dishes = Arc<Mutex<Option<Receiver<io::Result<&'static str>>>>>;

/// La cabecera sale ya; el cuerpo, cuando alguien envíe los platos.
async fn menu(State(dishes): State<Dishes>) -> Body {
    let dishes = dishes.lock().await.take().expect("se pide una vez");
    Body::from_stream(ReceiverStream::new(dishes))
}

fn routes(dishes: Receiver<io::Result<&'static str>>) -> Router {
    let late = StatusCode::GATEWAY_TIMEOUT;
    Router::new()
        .route("/nunca", get(pending::<()>))
        .route("/menu", get(menu))
        .layer(TimeoutLayer::with_status_code(late, LIMIT))
        .with_state(Arc::new(Mutex::new(Some(dishes))))
}

async fn serve(routes: Router) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });
    Ok(url)
}

async fn end(reply: Response) -> String {
    match reply.text().await {
        Ok(text) => format!("llega {text}"),
        Err(_) => "se corta".into(),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new();
    let (dishes_tx, dishes) = mpsc::channel(1);
    let url = serve(routes(dishes)).await?;
    let reply = client.get(format!("{url}/nunca")).send().await?;
    println!("sin respuesta: {}", reply.status().as_u16());

    let reply = client.get(format!("{url}/menu")).send().await?;
    let status = reply.status().as_u16();
    sleep(3 * LIMIT).await;
    dishes_tx.send(Ok("flan")).await?;
    drop(dishes_tx);
    println!("cuerpo tarde: {status}, y {}", end(reply).await);

    let (dishes_tx, dishes) = mpsc::channel(1);
    let whole = routes(dishes).layer(ResponseBodyDeadlineLayer::new(LIMIT));
    let url = serve(whole).await?;
    let reply = client.get(format!("{url}/menu")).send().await?;
    let status = reply.status().as_u16();
    println!("con límite al cuerpo: {status}, y {}", end(reply).await);
    drop(dishes_tx);
    Ok(())
}
// ANCHOR_END: programa
