//! El sistema avisa de que hay datos; leerlos es trabajo de la tarea.
//!
//! Ejecuta: cargo run --bin disponible

// ANCHOR: programa
use std::io::{self, ErrorKind};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

async fn send(mut kitchen_socket: TcpStream) -> io::Result<()> {
    println!("cocina: envía la sopa");
    kitchen_socket.write_all(b"sopa").await
}

/// `None` si ahora mismo no hay nada que leer.
fn try_read(socket: &TcpStream) -> io::Result<Option<String>> {
    let mut bytes = [0; 16];
    match socket.try_read(&mut bytes) {
        Ok(0) => Err(ErrorKind::UnexpectedEof.into()),
        Ok(n) => Ok(Some(String::from_utf8_lossy(&bytes[..n]).into())),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
        Err(error) => Err(error),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let socket = TcpStream::connect(listener.local_addr()?).await?;
    let (kitchen_socket, _) = listener.accept().await?;

    let now = try_read(&socket)?;
    println!("sala: {}", now.as_deref().unwrap_or("todavía nada"));
    let sending = tokio::spawn(send(kitchen_socket));
    let dish = loop {
        // El aviso puede llegar de más: por eso se vuelve a intentar.
        socket.readable().await?;
        if let Some(dish) = try_read(&socket)? {
            break dish;
        }
    };
    println!("sala: {dish}");
    sending.await?
}
// ANCHOR_END: programa
