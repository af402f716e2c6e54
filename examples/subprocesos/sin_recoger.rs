//! Un proceso acabado sigue en la lista del sistema hasta que lo recogen.
//!
//! Ejecuta: cargo run --bin sin_recoger
//! Sin gemelo: asyncio recoge a cada hijo en cuanto acaba, lo esperes o no.

// ANCHOR: programa
use std::io;
use std::process::Stdio;
use tokio::io::AsyncReadExt;
use tokio::process::Command;

/// `kill -0` no manda ninguna señal: solo pregunta si el proceso está.
async fn listed(pid: u32) -> io::Result<&'static str> {
    let ask = format!("kill -0 {pid} 2>/dev/null");
    let status = Command::new("sh").args(["-c", &ask]).status().await?;
    Ok(if status.success() { "sí" } else { "no" })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut child = Command::new("sh")
        .args(["-c", "echo sopa servida"])
        .stdout(Stdio::piped())
        .spawn()?;
    let pid = child.id().expect("nadie lo ha recogido");
    let mut stdout = child.stdout.take().expect("la salida es una tubería");

    // La tubería llega a su final porque el proceso se ha ido.
    let mut said = String::new();
    stdout.read_to_string(&mut said).await?;
    print!("{said}");

    println!("¿está en la lista?: {}", listed(pid).await?);
    child.wait().await?;
    println!("recogido; ¿está en la lista?: {}", listed(pid).await?);
    Ok(())
}
// ANCHOR_END: programa
