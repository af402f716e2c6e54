//! Una conversación línea a línea con un proceso en marcha (en Unix).
//!
//! Ejecuta: cargo run --bin dictado

// ANCHOR: programa
use std::io::{self, ErrorKind};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;

const COOK: &str = "while read dish; do echo \"listo: $dish\"; done";

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut child = Command::new("sh")
        .args(["-c", COOK])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut stdin = child.stdin.take().expect("la entrada es una tubería");
    let stdout = child.stdout.take().expect("la salida es una tubería");
    let mut lines = BufReader::new(stdout).lines();

    for dish in ["sopa", "pan", "flan"] {
        stdin.write_all(format!("{dish}\n").as_bytes()).await?;
        let line = lines.next_line().await?;
        let line = line.ok_or(ErrorKind::UnexpectedEof)?;
        let alive = child.try_wait()?.is_none();
        println!("{line} (en marcha: {})", if alive { "sí" } else { "no" });
    }

    // Sin nadie que escriba, `read` falla y el bucle acaba.
    drop(stdin);
    let status = child.wait().await?;
    match status.code() {
        Some(code) => println!("código: {code}"),
        None => println!("lo ha matado una señal"),
    }
    Ok(())
}
// ANCHOR_END: programa
