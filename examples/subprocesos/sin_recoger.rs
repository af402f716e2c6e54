//! Un proceso acabado sigue en la lista del sistema hasta que lo recogen.
//!
//! Ejecuta: cargo run --bin sin_recoger
//! Sin gemelo: asyncio recoge a cada hijo en cuanto acaba, lo esperes o no.

// ANCHOR: programa
use nix::sys::signal::kill;
use nix::unistd::Pid;
use std::io;
use std::process::Stdio;
use tokio::io::AsyncReadExt;
use tokio::process::Command;

/// Sin señal, `kill` no manda nada: solo pregunta si el proceso está.
fn listed(pid: u32) -> &'static str {
    match kill(Pid::from_raw(pid.cast_signed()), None) {
        Ok(()) => "sí",
        Err(_) => "no",
    }
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

    println!("¿está en la lista?: {}", listed(pid));
    child.wait().await?;
    println!("recogido; ¿está en la lista?: {}", listed(pid));
    Ok(())
}
// ANCHOR_END: programa
