//! En una terminal, Ctrl+C llega también a los procesos hijos (en Unix).
//!
//! Ejecuta: cargo run --bin ctrl_c_a_todos

// ANCHOR: programa
use nix::sys::signal::{Signal, killpg};
use nix::unistd::{Pid, getpgrp, setpgid};
use std::io;
use std::os::unix::process::ExitStatusExt;
use tokio::process::Command;
use tokio::signal::unix::{SignalKind, signal};

fn printer() -> Command {
    let mut command = Command::new("sleep");
    command.arg("60").kill_on_drop(true);
    command
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Un grupo para este programa: la señal no saldrá de él. Si ya es el
    // primero del suyo, puede que el sistema no deje cambiarlo.
    if getpgrp() != Pid::this() {
        setpgid(Pid::this(), Pid::this())?;
    }
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut with_us = printer().spawn()?;
    let mut apart = printer().process_group(0).spawn()?;

    // Hace lo que la terminal: manda la señal a todo el grupo.
    killpg(getpgrp(), Signal::SIGINT)?;
    interrupt.recv().await;
    println!("el servicio: recibe el aviso, y sigue");

    let status = with_us.wait().await?;
    let number = status.signal().unwrap_or_default();
    println!("el hijo de su grupo: señal {number}");
    match apart.try_wait()? {
        None => println!("el hijo de otro grupo: sigue"),
        Some(status) => println!("el hijo de otro grupo: {status}"),
    }
    apart.kill().await
}
// ANCHOR_END: programa
