//! Cerrar el lado que escribe y seguir leyendo.
//!
//! Ejecuta: cargo run --bin que_imprime_mitades

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

async fn cook(mut socket: TcpStream) -> io::Result<()> {
    let mut order = String::new();
    socket.read_to_string(&mut order).await?;
    socket.write_all(format!("oído: {order}").as_bytes()).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut room = TcpStream::connect(listener.local_addr()?).await?;
    let cooking = tokio::spawn(cook(listener.accept().await?.0));

    room.write_all(b"sopa").await?;
    room.shutdown().await?;
    let mut reply = String::new();
    room.read_to_string(&mut reply).await?;
    println!("{reply}");
    cooking.await?
}
// ANCHOR_END: programa
