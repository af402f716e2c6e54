//! El error de escribir llega en el `flush`, y una sola vez.
//!
//! Ejecuta: cargo run --bin disco_lleno
//! Otra salida: Python conserva los bytes, y falla cada vez que los vacía

// ANCHOR: programa
use std::io::{ErrorKind, Result, Write};
use tokio::fs::OpenOptions;
use tokio::io::AsyncWriteExt;
use tokio::task::spawn_blocking;

fn tell(step: &str, result: Result<()>) {
    match result.map_err(|error| error.kind()) {
        Ok(()) => println!("{step}: bien"),
        Err(ErrorKind::StorageFull) => println!("{step}: no cabe"),
        Err(kind) => println!("{step}: {kind}"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let mut options = OpenOptions::new();
    let mut note = options.write(true).open("/dev/full").await?;
    tell("escribe", note.write_all(b"sopa\n").await);
    tell("vacía", note.flush().await);
    tell("vacía otra vez", note.flush().await);

    // El `File` de la biblioteca estándar, sin nada en medio.
    let written = spawn_blocking(|| {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).open("/dev/full")?.write_all(b"sopa\n")
    });
    tell("escribe en un encargo", written.await?);
    Ok(())
}
// ANCHOR_END: programa
