//! Quien no contesta no rechaza: conectar necesita su tiempo límite.
//!
//! Ejecuta: cargo run --bin conectar_con_limite

// ANCHOR: programa
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(300);

async fn call(kitchen: SocketAddr) -> io::Result<TcpStream> {
    timeout(PATIENCE, TcpStream::connect(kitchen)).await?
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Una fila muy corta, y nadie acepta.
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    let listener = socket.listen(1)?;
    let kitchen = listener.local_addr()?;

    let mut waiting = Vec::new();
    let error = loop {
        match call(kitchen).await {
            Ok(socket) => waiting.push(socket),
            Err(error) => break error,
        }
    };
    println!("alguien ha conectado: {}", !waiting.is_empty());
    println!("con la fila llena: {:?}", error.kind());

    drop(listener);
    let error = call(kitchen).await.expect_err("ya no escucha nadie");
    println!("con la cocina cerrada: {:?}", error.kind());
    Ok(())
}
// ANCHOR_END: programa
