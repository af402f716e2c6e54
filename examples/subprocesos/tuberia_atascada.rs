//! Escribirlo todo y leer después se atasca; a la vez, no (en Unix, con cat).
//!
//! Ejecuta: cargo run --bin tuberia_atascada

// ANCHOR: programa
use std::io;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, ChildStdin, Command};
use tokio::time::timeout;

const TICKET: &[u8] = b"una de sopa y una de pan\n";
const TICKETS: usize = 200_000;

/// Devuelve lo mismo que recibe.
fn copier() -> io::Result<(Child, ChildStdin)> {
    let mut child = Command::new("cat")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let stdin = child.stdin.take().expect("la entrada es una tubería");
    Ok((child, stdin))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    println!("primero escribir:");
    let (mut child, mut stdin) = copier()?;
    let mut written = 0;
    let write = async {
        while written < TICKETS {
            stdin.write_all(TICKET).await?;
            written += 1;
        }
        io::Result::Ok(())
    };
    // El reloj es de verdad: el parado no esperaría a `cat`.
    let stuck = timeout(Duration::from_millis(300), write).await.is_err();
    println!("  atascado: {}", yes_or_no(stuck));
    println!("  entra la mitad: {}", yes_or_no(written >= TICKETS / 2));
    child.kill().await?;

    println!("escribir y leer a la vez:");
    let (child, mut stdin) = copier()?;
    // Al acabar suelta `stdin`, y `cat` ve el final de su entrada.
    let write = async move { stdin.write_all(&TICKET.repeat(TICKETS)).await };
    let (written, output) = tokio::join!(write, child.wait_with_output());
    written?;
    println!("  vuelven: {}", output?.stdout.len() / TICKET.len());
    Ok(())
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "sí" } else { "no" }
}
// ANCHOR_END: programa
