//! Una lectura de la entrada que nadie espera ya no deja acabar el proceso.
//!
//! Ejecuta: cargo run --bin entrada_abierta
//! Otra salida: la tercera manera no es la misma en las dos bibliotecas.

// ANCHOR: programa
use std::process::Stdio;
use std::time::Duration;
use std::{env, io, thread};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::runtime::Runtime;
use tokio::sync::mpsc;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(100);
const LIMIT: Duration = Duration::from_secs(3);

/// Espera una nota de la entrada y se cansa.
async fn with_tokio() {
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let note = timeout(PATIENCE, lines.next_line()).await;
    println!("  se cansa: {}", note.is_err());
}

/// Lo mismo, pero lee un hilo que el runtime no conoce.
async fn with_thread() {
    let (notes_tx, mut notes_rx) = mpsc::channel(1);
    thread::spawn(move || {
        for note in io::stdin().lines().map_while(Result::ok) {
            if notes_tx.blocking_send(note).is_err() {
                break;
            }
        }
    });
    let note = timeout(PATIENCE, notes_rx.recv()).await;
    println!("  se cansa: {}", note.is_err());
}

/// Arranca este programa con la entrada abierta, sin escribir nada en ella.
async fn try_way(way: &str) -> io::Result<()> {
    println!("{way}:");
    let mut child = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("MANERA", way)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let stdin = child.stdin.take();
    let stdout = child.stdout.take().expect("es una tubería");
    let mut lines = BufReader::new(stdout).lines();
    // Cuando lo dice, ya no le queda más que acabar.
    println!("{}", lines.next_line().await?.unwrap_or_default());
    match timeout(LIMIT, child.wait()).await {
        Ok(status) => println!("  acaba: {}", status?.success()),
        Err(_) => {
            println!("  no acaba");
            drop(stdin);
            child.wait().await?;
            println!("  acaba al cerrarse la entrada");
        }
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let runtime = Runtime::new()?;
    match env::var("MANERA").as_deref() {
        Ok("con Tokio") => runtime.block_on(with_tokio()),
        Ok("un hilo aparte") => runtime.block_on(with_thread()),
        Ok(_) => {
            runtime.block_on(with_tokio());
            runtime.shutdown_background();
        }
        Err(_) => runtime.block_on(async {
            try_way("con Tokio").await?;
            try_way("un hilo aparte").await?;
            try_way("shutdown_background").await
        })?,
    }
    Ok(())
}
// ANCHOR_END: programa
