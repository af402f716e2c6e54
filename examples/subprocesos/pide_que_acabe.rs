//! Pedir a un proceso que acabe, y dejarle apagar el fuego (en Unix).
//!
//! Ejecuta: cargo run --bin pide_que_acabe

// ANCHOR: programa
use std::io;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const COOK: &str = "
    trap 'echo apaga el fuego; exit 0' TERM
    echo enciende el fuego
    while :; do sleep 0.1; done";

/// Tokio solo manda la señal 9: para otra, hace falta alguien más.
async fn terminate(child: &Child) -> io::Result<()> {
    let pid = child.id().expect("nadie lo ha recogido");
    let order = format!("kill -TERM {pid}");
    Command::new("sh").args(["-c", &order]).status().await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut child = Command::new("sh")
        .args(["-c", COOK])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let stdout = child.stdout.take().expect("la salida es una tubería");
    let mut lines = BufReader::new(stdout).lines();

    // La primera línea dice que el `trap` ya está puesto.
    let first = lines.next_line().await?.expect("saluda al empezar");
    println!("{first}");

    terminate(&child).await?;
    while let Some(line) = lines.next_line().await? {
        println!("{line}");
    }
    let status = child.wait().await?;
    println!("código: {}", status.code().expect("acaba él solo"));
    Ok(())
}
// ANCHOR_END: programa
