//! `sync_all` sin `flush` se calla que lo escrito no ha cabido (en Linux).
//!
//! Ejecuta: cargo run --bin disco_sin_flush

// ANCHOR: programa
use rlimit::{Resource, getrlimit, setrlimit};
use std::io::{ErrorKind, Result};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::signal::unix::{SignalKind, signal};

fn tell(step: &str, result: Result<()>) {
    match result.map_err(|error| error.kind()) {
        Ok(()) => println!("{step}: bien"),
        Err(ErrorKind::FileTooLarge) => println!("{step}: no cabe"),
        Err(kind) => println!("{step}: {kind}"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("nota.txt");
    // Pasarse del tope envía SIGXFSZ, que sin atender mata al programa.
    let _attended = signal(SignalKind::from_raw(25))?;
    let (soft, hard) = getrlimit(Resource::FSIZE)?;
    let mut note = File::create(&path).await?;

    // En este disco solo caben cuatro bytes de cada archivo.
    setrlimit(Resource::FSIZE, 4, hard)?;
    let written = note.write_all(b"sopa y pan\n").await;
    let synced = note.sync_all().await;
    let size = std::fs::metadata(&path)?.len();
    let flushed = note.flush().await;
    setrlimit(Resource::FSIZE, soft, hard)?;

    tell("escribe", written);
    tell("sync_all", synced);
    println!("¿está entera? {}", if size == 11 { "sí" } else { "no" });
    tell("flush", flushed);
    Ok(())
}
// ANCHOR_END: programa
