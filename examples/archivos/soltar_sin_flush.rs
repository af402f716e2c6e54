//! Lo escrito llega al archivo después de soltarlo, si nadie espera al `flush`.
//!
//! Ejecuta: cargo run --bin soltar_sin_flush
//! Otra salida: CPython vacía el búfer al soltar el archivo

// ANCHOR: programa
use std::io::Result;
use std::sync::mpsc;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;

async fn note() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("nota.txt");
    let size = || std::fs::metadata(&path).map(|it| it.len());

    let mut note = File::create(&path).await?;
    // El único hilo de apoyo está ocupado, como con mucha carga.
    let (go, wait) = mpsc::channel::<()>();
    let busy = spawn_blocking(move || wait.recv());
    note.write_all(b"sopa\n").await?;
    drop(note);
    println!("recién soltado: {} bytes", size()?);

    drop(go);
    let _ = busy.await?;
    spawn_blocking(|| ()).await?;
    println!("con el hilo libre: {} bytes", size()?);

    let mut note = File::create(&path).await?;
    note.write_all(b"sopa\n").await?;
    note.flush().await?;
    drop(note);
    println!("con flush, recién soltado: {} bytes", size()?);
    Ok(())
}

fn main() -> Result<()> {
    let mut builder = Builder::new_current_thread();
    builder.max_blocking_threads(1).build()?.block_on(note())
}
// ANCHOR_END: programa
