//! Lo que hacen Ctrl+C y SIGTERM si nadie los pide (en Unix).
//!
//! Ejecuta: cargo run --bin senal_de_serie
//! Otra salida: con Ctrl+C, asyncio recoge y Rust no suelta nada.

// ANCHOR: programa
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::{env, future, io};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::signal::unix::{SignalKind, signal};

/// Un guiso al fuego: se retira al soltarlo.
struct Stew;

impl Drop for Stew {
    fn drop(&mut self) {
        println!("  el guiso se retira");
    }
}

/// El servicio, sin una palabra sobre señales.
async fn service() {
    let _stew = Stew;
    println!("  el guiso, al fuego");
    future::pending().await
}

/// Arranca este mismo programa como servicio, le manda la señal y cuenta qué
/// hace con ella.
async fn try_signal(number: Signal) -> io::Result<()> {
    println!("{number}:");
    let mut child = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("SERVICIO", "sí")
        .stdout(Stdio::piped())
        .spawn()?;
    let pid = child.id().expect("nadie lo ha recogido").cast_signed();
    let stdout = child.stdout.take().expect("es una tubería");
    let mut lines = BufReader::new(stdout).lines();

    // La primera línea dice que ya está en marcha.
    println!("{}", lines.next_line().await?.unwrap_or_default());
    kill(Pid::from_raw(pid), number)?;
    while let Some(line) = lines.next_line().await? {
        println!("{line}");
    }
    let status = child.wait().await?;
    println!("  señal {}", status.signal().unwrap_or_default());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    if env::var_os("SERVICIO").is_some() {
        service().await;
    }
    // Quien lo arranca puede ignorar Ctrl+C, y eso se hereda; pedirlo, no.
    let _interrupt = signal(SignalKind::interrupt())?;
    try_signal(Signal::SIGINT).await?;
    try_signal(Signal::SIGTERM).await
}
// ANCHOR_END: programa
