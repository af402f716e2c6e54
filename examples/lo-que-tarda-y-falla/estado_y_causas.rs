//! Un estado no es un error, y un error dice por qué en sus causas.
//!
//! Ejecuta: cargo run --bin estado_y_causas
//! Otra salida: cada biblioteca tiene sus propios errores.

// ANCHOR: programa
use reqwest::{Client, Response};
use std::error::Error;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Según la ruta, falla de una manera.
async fn attend(mut table: TcpStream) -> io::Result<()> {
    let mut request = [0; 1024];
    let n = table.read(&mut request).await?;
    let request = &request[..n];
    let head = if request.starts_with(b"GET /llena ") {
        "503 Service Unavailable\r\ncontent-length: 4"
    } else if request.starts_with(b"GET /cuelga ") {
        return Ok(());
    } else if request.starts_with(b"GET /se-corta ") {
        "200 OK\r\ncontent-length: 100"
    } else if request.starts_with(b"GET /texto ") {
        "200 OK\r\ncontent-length: 4"
    } else {
        return std::future::pending().await;
    };
    let reply = format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\nsopa");
    table.write_all(reply.as_bytes()).await
}

fn explain(name: &str, result: reqwest::Result<String>) {
    let error = match result {
        Ok(value) => return println!("{name}: bien, {value}"),
        // La dirección puede llevar una clave; aquí, un puerto.
        Err(error) => error.without_url(),
    };
    let kinds = [
        (error.is_connect(), "is_connect"),
        (error.is_timeout(), "is_timeout"),
        (error.is_status(), "is_status"),
        (error.is_request(), "is_request"),
        (error.is_decode(), "is_decode"),
    ];
    let kinds = kinds.iter().filter(|(is, _)| *is).map(|(_, kind)| *kind);
    println!("{name}: {}", kinds.collect::<Vec<_>>().join(", "));
    let mut cause: Option<&dyn Error> = Some(&error);
    while let Some(error) = cause {
        let text = error.to_string();
        // El número es de cada sistema.
        println!("  {}", text.split(" (os error").next().unwrap_or(&text));
        cause = error.source();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let closed = TcpListener::bind("127.0.0.1:0").await?;
    let nobody = format!("http://{}", closed.local_addr()?);
    drop(closed);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((table, _)) = listener.accept().await {
            tokio::spawn(attend(table));
        }
    });

    let client = Client::new();
    let get = |path| client.get(format!("{url}{path}"));
    let status = |it: Response| it.status().as_u16().to_string();
    explain("llena", get("/llena").send().await.map(status));
    let reply = get("/llena").send().await;
    let reply = reply.and_then(Response::error_for_status);
    explain("llena, mirando el estado", reply.map(status));
    explain("cerrada", client.get(nobody).send().await.map(status));
    explain("cuelga", get("/cuelga").send().await.map(status));
    let silent = get("/calla").timeout(Duration::from_millis(50));
    explain("calla", silent.send().await.map(status));
    explain("se corta", get("/se-corta").send().await?.text().await);
    let reply = get("/texto").send().await?.json::<Vec<String>>().await;
    explain("no es JSON", reply.map(|dishes| dishes.join(" ")));
    Ok(())
}
// ANCHOR_END: programa
