//! Matar a un hijo no mata a los nietos, y su salida sigue abierta (en Unix).
//!
//! Ejecuta: cargo run --bin nietos

// ANCHOR: programa
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::io;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

/// La shell arranca otro programa, que hereda su salida.
const COOK: &str = "sleep 2 & echo listo; wait";

/// Mata al hijo y a los que él ha arrancado.
async fn kill_group(child: &mut Child) -> io::Result<()> {
    // El hijo es el primero de su grupo: el número es el mismo.
    if let Some(pid) = child.id() {
        killpg(Pid::from_raw(pid.cast_signed()), Signal::SIGKILL)?;
    }
    child.wait().await?;
    Ok(())
}

/// Lo que ocurre con la salida del hijo cuando él ya no está.
async fn output_ends(stdout: &mut ChildStdout) -> &'static str {
    let limit = Duration::from_millis(500);
    let mut rest = Vec::new();
    match timeout(limit, stdout.read_to_end(&mut rest)).await {
        Ok(_) => "su salida acaba",
        Err(_) => "su salida sigue abierta",
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    for group in [false, true] {
        let mut child = Command::new("sh")
            .args(["-c", COOK])
            .stdout(Stdio::piped())
            // Un grupo nuevo, con el hijo y los que él arranque.
            .process_group(0)
            .spawn()?;
        let mut stdout = child.stdout.take().expect("es una tubería");
        // Cuando habla, el nieto ya está en marcha.
        stdout.read_exact(&mut [0; 5]).await?;
        let killed = if group {
            kill_group(&mut child).await?;
            "el grupo"
        } else {
            child.kill().await?;
            "el hijo"
        };
        println!("muerto {killed}, {}", output_ends(&mut stdout).await);
    }
    Ok(())
}
// ANCHOR_END: programa
