//! La salida y los errores de un proceso, cada uno por su tubería (en Unix).
//!
//! Ejecuta: cargo run --bin dos_salidas

// ANCHOR: programa
use std::io;
use std::process::Stdio;
use tokio::process::Command;

const COOK: &str = "echo sopa; echo falta sal >&2; echo pan";

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // `output` pone una tubería en cada salida y lee las dos a la vez.
    let output = Command::new("sh").args(["-c", COOK]).output().await?;
    show("plato", &output.stdout);
    show("queja", &output.stderr);

    println!("sin escuchar las quejas:");
    let child = Command::new("sh")
        .args(["-c", COOK])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = child.wait_with_output().await?;
    show("plato", &output.stdout);
    show("queja", &output.stderr);
    Ok(())
}

fn show(what: &str, text: &[u8]) {
    for line in String::from_utf8_lossy(text).lines() {
        println!("{what}: {line}");
    }
}
// ANCHOR_END: programa
