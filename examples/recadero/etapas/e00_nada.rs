//! Un servidor que no sabe nada: lo que ve la prueba antes de empezar.

use axum::Router;
use std::error::Error;
use tokio::net::TcpListener;

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("escucha en {}", listener.local_addr()?);
    axum::serve(listener, Router::new()).await?;
    Ok(())
}
