//! Da un texto a un proceso hijo y recoge el que devuelve (en Unix, por sort).
//!
//! Ejecuta: cargo run --bin familia_subprocesos

// ANCHOR: programa
use std::io;
use std::process::Stdio;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let tickets = "sopa\narroz\npan\n".repeat(100_000);
    println!("notas: {}", tickets.lines().count());

    let mut child = Command::new("sort")
        .arg("-u")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut stdin = child.stdin.take().expect("la entrada es una tubería");
    let feed = async move {
        stdin.write_all(tickets.as_bytes()).await
        // Aquí se suelta `stdin`: así sort sabe que no hay más notas.
    };
    let (fed, output) = tokio::join!(feed, child.wait_with_output());
    fed?;
    let output = output?;

    for dish in String::from_utf8_lossy(&output.stdout).lines() {
        println!("plato: {dish}");
    }
    println!(
        "terminó bien: {}",
        if output.status.success() { "sí" } else { "no" }
    );
    Ok(())
}
// ANCHOR_END: programa
