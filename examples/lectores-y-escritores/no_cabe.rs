//! Contrapresión: escribir espera a que el otro extremo lea.
//!
//! Ejecuta: cargo run --bin no_cabe

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Más de lo que el sistema guarda entre los dos extremos.
const BYTES: usize = 32_000_000;

async fn send(mut socket: TcpStream) -> io::Result<()> {
    println!("la sala empieza a escribir");
    socket.write_all(&vec![b'x'; BYTES]).await?;
    println!("la sala ha podido escribir todo");
    socket.shutdown().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let room_socket = TcpStream::connect(listener.local_addr()?).await?;
    let (mut kitchen_socket, _) = listener.accept().await?;

    let sending = tokio::spawn(send(room_socket));
    tokio::task::yield_now().await;
    println!("la cocina empieza a leer");
    let mut total = 0;
    let mut piece = vec![0; 65_536];
    loop {
        match kitchen_socket.read(&mut piece).await? {
            0 => break,
            n => total += n,
        }
    }
    println!("la cocina ha leído {total} bytes");
    sending.await?
}
// ANCHOR_END: programa
