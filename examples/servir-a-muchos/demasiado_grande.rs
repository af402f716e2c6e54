//! El tope de un cuerpo: el de serie y el tuyo.
//!
//! Ejecuta: cargo run --bin demasiado_grande
//! Otra salida: el tope de serie de aiohttp es otro.

// ANCHOR: programa
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::post;
use reqwest::Client;
use std::error::Error;
use tokio::net::TcpListener;

async fn order(text: String) -> String {
    format!("{} bytes", text.len())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let short = DefaultBodyLimit::max(100);
    let routes = Router::new()
        .route("/pedido", post(order))
        .route("/nota", post(order).layer(short));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let client = Client::new();
    const MIB: usize = 1024 * 1024;
    for (path, size) in [
        ("/pedido", 2 * MIB),
        ("/pedido", 2 * MIB + 1),
        ("/nota", 100),
        ("/nota", 101),
    ] {
        let call = client.post(format!("{url}{path}")).body(vec![b'x'; size]);
        let reply = call.send().await?;
        println!("{path}, {size} bytes: {}", reply.status().as_u16());
    }
    Ok(())
}
// ANCHOR_END: programa
