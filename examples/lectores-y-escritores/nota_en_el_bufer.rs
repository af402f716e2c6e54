//! Escribir en un archivo con búfer no llega al archivo hasta el `flush`.
//!
//! Ejecuta: cargo run --bin nota_en_el_bufer

// ANCHOR: programa
use std::{env, process};
use tokio::fs::{self, File};
use tokio::io::{self, AsyncWriteExt, BufWriter};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("nota-{}", process::id()));
    let mut note = BufWriter::new(File::create(&path).await?);
    note.write_all(b"sopa\n").await?;
    println!("tras escribir: {} bytes", fs::metadata(&path).await?.len());
    note.flush().await?;
    println!("tras vaciar: {} bytes", fs::metadata(&path).await?.len());
    fs::remove_file(&path).await
}
// ANCHOR_END: programa
