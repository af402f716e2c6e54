//! Soltar un `Child` no mata al proceso, salvo con `kill_on_drop` (en Unix).
//!
//! Ejecuta: cargo run --bin hijo_suelto

// ANCHOR: programa
use std::io;
use std::process::Stdio;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

const COOK: &str = "read dish; echo \"sirve: $dish\"";

/// Lo que contesta un proceso al que ya han soltado.
async fn ask_after_drop(kill: bool) -> io::Result<String> {
    let mut child = Command::new("sh")
        .args(["-c", COOK])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(kill)
        .spawn()?;
    let mut stdin = child.stdin.take().expect("la entrada es una tubería");
    let mut stdout = child.stdout.take().expect("la salida es una tubería");
    drop(child);

    // Si está muerto, escribir puede fallar: lo dirá su silencio.
    let _ = stdin.write_all(b"sopa\n").await;
    let mut answer = String::new();
    stdout.read_to_string(&mut answer).await?;
    Ok(answer)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    for kill in [false, true] {
        println!("{}:", if kill { "lo mata" } else { "lo deja" });
        match ask_after_drop(kill).await?.trim_end() {
            "" => println!("  nadie contesta"),
            answer => println!("  {answer}"),
        }
    }
    Ok(())
}
// ANCHOR_END: programa
