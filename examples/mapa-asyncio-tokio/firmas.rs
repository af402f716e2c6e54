//! Los tipos que pide una función: un lector, un escritor y una tarea.
//!
//! Ejecuta: cargo run --bin firmas

// ANCHOR: programa
use std::io;
use std::net::SocketAddr;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Contesta a cada línea. Le da igual de dónde venga.
async fn attend(
    reader: impl AsyncBufRead + Unpin,
    mut writer: impl AsyncWrite + Unpin,
) -> io::Result<()> {
    let mut lines = reader.lines();
    while let Some(dish) = lines.next_line().await? {
        let answer = format!("oído: {dish}\n");
        writer.write_all(answer.as_bytes()).await?;
    }
    writer.shutdown().await
}

async fn order(kitchen: SocketAddr) -> io::Result<String> {
    let mut socket = TcpStream::connect(kitchen).await?;
    socket.write_all(b"sopa\npan\n").await?;
    socket.shutdown().await?;
    let mut answers = String::new();
    socket.read_to_string(&mut answers).await?;
    Ok(answers)
}

async fn collect(table: JoinHandle<io::Result<String>>) -> io::Result<()> {
    print!("{}", table.await.expect("nadie la cancela")?);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let table = tokio::spawn(order(listener.local_addr()?));

    let (socket, _) = listener.accept().await?;
    let (reader, writer) = socket.into_split();
    attend(BufReader::new(reader), writer).await?;
    collect(table).await
}
// ANCHOR_END: programa
