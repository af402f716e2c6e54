//! Una función que entra en pánico, sin `CatchPanicLayer` y con ella.
//!
//! Ejecuta: cargo run --bin plato_que_se_cae
//! Con errores: Rust escribe en ella cada pánico.
//! Otra salida: aiohttp responde un 500 sin pedírselo.

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use reqwest::Client;
use std::error::Error;
use std::io;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;

async fn drops() -> &'static str {
    panic!("se ha caído el plato")
}

fn routes() -> Router {
    Router::new()
        .route("/cae", get(drops))
        .route("/sopa", get(|| async { "sopa" }))
}

async fn serve(routes: Router) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });
    Ok(url)
}

async fn asks(client: &Client, url: &str) -> String {
    match client.get(url).send().await {
        Ok(reply) => reply.status().as_u16().to_string(),
        Err(_) => "nada: el servidor ha colgado".into(),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new();
    let caught = routes().layer(CatchPanicLayer::new());
    for (name, routes) in
        [("sin capa", routes()), ("con CatchPanicLayer", caught)]
    {
        let url = serve(routes).await?;
        println!("{name}");
        for path in ["/cae", "/sopa"] {
            let got = asks(&client, &format!("{url}{path}")).await;
            println!("  {path}: {got}");
        }
    }
    Ok(())
}
// ANCHOR_END: programa
