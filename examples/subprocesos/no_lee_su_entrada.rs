//! Escribir a un proceso que no lee: su respuesta importa más (en Unix).
//!
//! Ejecuta: cargo run --bin no_lee_su_entrada

// ANCHOR: programa
use std::io::{self, ErrorKind};
use std::process::{Output, Stdio};
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};

/// Acaba con la primera letra, sin leer el resto.
fn printer() -> io::Result<Child> {
    Command::new("sh")
        .args(["-c", "head -c 1 >/dev/null; echo falta papel; exit 3"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
}

/// Escribe y lee a la vez. Como el de asyncio, si el otro no quiere leer, se
/// queda con lo que diga.
async fn communicate(mut child: Child, input: &[u8]) -> io::Result<Output> {
    let stdin = child.stdin.take();
    let write = async move {
        let mut stdin = stdin.expect("la entrada es una tubería");
        match stdin.write_all(input).await {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    };
    let (written, output) = tokio::join!(write, child.wait_with_output());
    written?;
    output
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // No cabe en la tubería: alguien tendría que leerlo.
    let tickets = b"una de sopa\n".repeat(100_000);

    let mut child = printer()?;
    let mut stdin = child.stdin.take().expect("la entrada es una tubería");
    if stdin.write_all(&tickets).await.is_err() {
        println!("solo escribir: falla, y no se sabe más");
    }
    child.wait().await?;

    let output = communicate(printer()?, &tickets).await?;
    let said = String::from_utf8_lossy(&output.stdout);
    println!("a la vez: {}", said.trim_end());
    if let Some(code) = output.status.code() {
        println!("a la vez: código {code}");
    }
    Ok(())
}
// ANCHOR_END: programa
