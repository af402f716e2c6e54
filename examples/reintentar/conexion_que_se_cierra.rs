//! La conexión guardada se cierra justo cuando llega la llamada siguiente.
//!
//! Ejecuta: cargo run --bin conexion_que_se_cierra
//! Otra salida: aiohttp repite una vez lo que se puede repetir; reqwest, no.

// ANCHOR: programa
use reqwest::{Client, Method};
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

const REPLY: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nsopa";

/// Atiende una llamada. La siguiente la lee, y cuelga sin contestar.
async fn attend(mut table: TcpStream, seen: &AtomicUsize) -> io::Result<()> {
    let mut request = [0; 1024];
    if table.read(&mut request).await? == 0 {
        return Ok(());
    }
    seen.fetch_add(1, Relaxed);
    let leaves = request.starts_with(b"GET /se-va ");
    table.write_all(REPLY).await?;
    if !leaves && table.read(&mut request).await? > 0 {
        seen.fetch_add(1, Relaxed);
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let seen = Arc::new(AtomicUsize::new(0));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let counter = seen.clone();
    tokio::spawn(async move {
        while let Ok((table, _)) = listener.accept().await {
            let seen = counter.clone();
            tokio::spawn(async move { attend(table, &seen).await });
        }
    });
    for (first, method) in [
        ("/se-va", Method::POST),
        ("/cuelga", Method::GET),
        ("/cuelga", Method::POST),
    ] {
        let client = Client::new();
        client
            .get(format!("{url}{first}"))
            .send()
            .await?
            .text()
            .await?;
        // Da tiempo a que la conexión vuelva a la reserva, o se cierre.
        sleep(Duration::from_millis(20)).await;
        let call = client.request(method.clone(), format!("{url}/plato"));
        let end = match call.send().await {
            Ok(response) => response.status().to_string(),
            Err(error) => {
                let mut cause: &dyn Error = &error;
                while let Some(next) = cause.source() {
                    cause = next;
                }
                cause.to_string()
            }
        };
        let seen = seen.swap(0, Relaxed);
        println!("{first}, {method}: la cocina ha visto {seen}\n  {end}");
    }
    Ok(())
}
// ANCHOR_END: programa
