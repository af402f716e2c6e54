//! El cliente que pide y cierra su mitad de la conexión.
//!
//! Ejecuta: cargo run --bin media_conexion
//! Otra salida: aiohttp no se puede configurar.

// ANCHOR: programa
use axum::Router;
use axum::routing::get;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::io::Result;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::sync::mpsc;
use tokio::time::sleep;

/// Dice cómo acaba el guiso cuando se suelta.
struct Stew(mpsc::UnboundedSender<&'static str>, &'static str);

impl Drop for Stew {
    fn drop(&mut self) {
        let _ = self.0.send(self.1);
    }
}

enum Then {
    Waits,
    ClosesHalf,
    Leaves,
}

async fn asks(half_close: bool, then: Then) -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut table = TcpStream::connect(listener.local_addr()?).await?;
    let (news, mut heard) = mpsc::unbounded_channel();
    let done = Arc::new(Notify::new());
    let cooked = done.clone();
    let stew = async move || {
        let mut stew = Stew(news, "se suelta");
        let _ = stew.0.send("se guisa");
        done.notified().await;
        stew.1 = "se acaba";
        "guiso"
    };
    let routes = Router::new().route("/guiso", get(stew));
    let (socket, _) = listener.accept().await?;
    let mut http = auto::Builder::new(TokioExecutor::new()).http1_only();
    http.http1().half_close(half_close);
    let service = TowerToHyperService::new(routes);
    let served = http.serve_connection(TokioIo::new(socket), service);
    tokio::spawn(served.into_owned());

    let head = b"GET /guiso HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    table.write_all(head).await?;
    print!("  {}", heard.recv().await.unwrap_or("no"));
    let reads = match then {
        Then::Waits => Some(table),
        Then::ClosesHalf => {
            table.shutdown().await?;
            Some(table)
        }
        Then::Leaves => {
            drop(table);
            None
        }
    };
    // Lo que haya hecho el cliente llega antes que el guiso.
    sleep(Duration::from_millis(50)).await;
    cooked.notify_one();
    print!(", {}", heard.recv().await.unwrap_or("no"));
    let mut reply = String::new();
    if let Some(mut table) = reads {
        table.read_to_string(&mut reply).await?;
    }
    println!(", y le llegan {} bytes", reply.len());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    println!("pide y espera");
    asks(false, Then::Waits).await?;
    println!("pide y cierra su mitad");
    asks(false, Then::ClosesHalf).await?;
    println!("lo mismo, con half_close");
    asks(true, Then::ClosesHalf).await?;
    println!("pide y se va, con half_close");
    asks(true, Then::Leaves).await
}
// ANCHOR_END: programa
