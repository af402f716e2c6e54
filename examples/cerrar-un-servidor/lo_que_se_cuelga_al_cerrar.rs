//! Con qué clientes acaba un cierre ordenado, y con cuáles espera.
//!
//! Ejecuta: cargo run --bin lo_que_se_cuelga_al_cerrar
//! Otra salida: aiohttp no espera a una cabecera que está a medias.

// ANCHOR: cocina
use axum::Router;
use axum::body::Body;
use axum::routing::get;
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::yield_now;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

fn routes(served: Arc<Notify>) -> Router {
    let stew = async move || {
        served.notified().await;
        "guiso"
    };
    let endless = || async {
        Body::from_stream(tokio_stream::pending::<io::Result<&str>>())
    };
    Router::new()
        .route("/sopa", get("sopa"))
        .route("/guiso", get(stew))
        .route("/caldo", get(endless))
}

/// Deja llegar lo enviado. Hay un solo hilo: en esos turnos avanza todo lo
/// que puede avanzar.
async fn settle() {
    sleep(Duration::from_millis(50)).await;
    for _ in 0..50 {
        yield_now().await;
    }
}
// ANCHOR_END: cocina

// ANCHOR: programa
async fn close_with(parts: &[&str]) -> Result<String, Box<dyn Error>> {
    let served = Arc::new(Notify::new());
    let stop = CancellationToken::new();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let server = axum::serve(listener, routes(served.clone()))
        .with_graceful_shutdown(stop.clone().cancelled_owned());
    let server = tokio::spawn(async { server.await });
    let says = || {
        if server.is_finished() {
            "acaba"
        } else {
            "espera"
        }
    };

    let mut table = TcpStream::connect(address).await?;
    for part in parts {
        table.write_all(part.as_bytes()).await?;
        settle().await;
    }
    stop.cancel();
    settle().await;
    let mut steps = says().to_string();
    served.notify_one();
    settle().await;
    steps += &format!(" | {}", says());
    drop(table);
    server.await??;
    Ok(format!("{steps} | acaba"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let soup = "GET /sopa HTTP/1.1\r\nhost: cocina\r\n\r\n";
    let stew = "GET /guiso HTTP/1.1\r\nhost: cocina\r\n\r\n";
    let broth = "GET /caldo HTTP/1.1\r\nhost: cocina\r\n\r\n";
    let half = "GET /sopa HTTP/1.1\r\nhost: ";
    println!("el cliente: al cerrar | al servir el guiso | al irse");
    for (name, parts) in [
        ("nada enviado", &[""][..]),
        ("servido, y callado", &[soup]),
        ("servido, y otra a medias", &[soup, half]),
        ("petición en curso", &[stew]),
        ("cabecera a medias", &[half]),
        ("cuerpo sin fin", &[broth]),
    ] {
        println!("{name}: {}", close_with(parts).await?);
    }
    Ok(())
}
// ANCHOR_END: programa
