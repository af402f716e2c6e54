//! Un cuerpo enorme, a trozos: quien lee despacio frena a quien envía.
//!
//! Ejecuta: cargo run --bin a_trozos

// ANCHOR: programa
use reqwest::Client;
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::time::sleep;

const BODY: usize = 50_000_000;
const CHUNK: usize = 100_000;

/// Una cocina que envía el cuerpo entero, y apunta lo que lleva enviado.
async fn kitchen(sent: Arc<AtomicUsize>) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/carta", listener.local_addr()?);
    tokio::spawn(async move {
        let (mut table, _) = listener.accept().await?;
        let _request = table.read(&mut [0; 1024]).await?;
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {BODY}\r\n\r\n");
        table.write_all(head.as_bytes()).await?;
        let chunk = vec![b'x'; CHUNK];
        for _ in 0..BODY / CHUNK {
            table.write_all(&chunk).await?;
            sent.fetch_add(CHUNK, Relaxed);
        }
        io::Result::Ok(())
    });
    Ok(url)
}

/// Espera a que la cocina no avance: ya no le cabe más.
async fn stopped(sent: &AtomicUsize) -> usize {
    let mut before = usize::MAX;
    while before != sent.load(Relaxed) {
        before = sent.load(Relaxed);
        sleep(Duration::from_millis(50)).await;
    }
    before
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let sent = Arc::new(AtomicUsize::new(0));
    let url = kitchen(sent.clone()).await?;
    let mut response = Client::new().get(url).send().await?;

    let (mut total, mut largest) = (0, 0);
    while let Some(chunk) = response.chunk().await? {
        if total == 0 {
            let ahead = stopped(&sent).await;
            println!("se para antes de acabar: {}", ahead < BODY / 2);
        }
        total += chunk.len();
        largest = largest.max(chunk.len());
    }
    println!("leídos: {total}");
    println!("ningún trozo pasa de un megabyte: {}", largest < 1_000_000);
    Ok(())
}
// ANCHOR_END: programa
