//! Pedir a un proceso que acabe, darle un tiempo y, si no, matarlo (en Unix).
//!
//! Ejecuta: cargo run --bin pide_que_acabe

// ANCHOR: programa
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::io::{self, ErrorKind};
use std::os::unix::process::ExitStatusExt;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

const GRACE: Duration = Duration::from_secs(1);

const TIDY: &str = "
    trap 'echo apaga el fuego; exit 0' TERM
    echo enciende el fuego
    while :; do sleep 0.1; done";

const STUBBORN: &str = "
    trap '' TERM
    echo enciende el fuego y no escucha
    while :; do sleep 0.1; done";

/// Tokio solo manda la señal 9: para otra, hace falta una biblioteca.
fn terminate(child: &Child) -> io::Result<()> {
    // Sin número es que ya lo han recogido: no hay a quién pedírselo.
    if let Some(pid) = child.id() {
        kill(Pid::from_raw(pid.cast_signed()), Signal::SIGTERM)?;
    }
    Ok(())
}

/// Pide, espera con un límite y mata.
async fn stop(child: &mut Child) -> io::Result<ExitStatus> {
    terminate(child)?;
    if let Ok(status) = timeout(GRACE, child.wait()).await {
        return status;
    }
    child.kill().await?;
    child.wait().await
}

async fn evening(cook: &str) -> io::Result<()> {
    let mut child = Command::new("sh")
        .args(["-c", cook])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let stdout = child.stdout.take().expect("la salida es una tubería");
    let mut lines = BufReader::new(stdout).lines();

    // La primera línea dice que el `trap` ya está puesto.
    let first = lines.next_line().await?;
    println!("{}", first.ok_or(ErrorKind::UnexpectedEof)?);

    let status = stop(&mut child).await?;
    while let Some(line) = lines.next_line().await? {
        println!("{line}");
    }
    match (status.code(), status.signal()) {
        (Some(code), _) => println!("código {code}"),
        (None, signal) => println!("señal {}", signal.unwrap_or_default()),
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    evening(TIDY).await?;
    evening(STUBBORN).await
}
// ANCHOR_END: programa
