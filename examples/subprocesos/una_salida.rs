//! La salida y los errores de un proceso por la misma tubería (en Unix).
//!
//! Ejecuta: cargo run --bin una_salida

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::unix::pipe;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let script = "echo sopa; echo falta sal >&2; echo pan";

    let (reader, writer) = io::pipe()?;
    let mut child = Command::new("sh")
        .args(["-c", script])
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .spawn()?;
    // La orden ya está suelta, y con ella nuestros dos extremos de escritura:
    // con uno abierto, la tubería no acabaría nunca.

    let receiver = pipe::Receiver::from_owned_fd(reader.into())?;
    let mut lines = BufReader::new(receiver).lines();
    while let Some(line) = lines.next_line().await? {
        println!("cocina: {line}");
    }
    child.wait().await?;
    Ok(())
}
// ANCHOR_END: programa
