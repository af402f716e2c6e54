//! Dos notas seguidas por el mismo socket.
//!
//! Ejecuta: cargo run --bin que_imprime_pedazos

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut room = TcpStream::connect(listener.local_addr()?).await?;
    let (socket, _) = listener.accept().await?;
    room.write_all(b"sopa\npan\n").await?;
    room.shutdown().await?;

    let mut kitchen = BufReader::new(socket);
    let mut note = String::new();
    kitchen.read_line(&mut note).await?;
    kitchen.read_line(&mut note).await?;
    println!("nota: «{}»", note.escape_debug());
    let mut rest = String::new();
    kitchen.read_to_string(&mut rest).await?;
    println!("queda: «{}»", rest.escape_debug());
    Ok(())
}
// ANCHOR_END: programa
