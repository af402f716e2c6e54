//! Otro programa ordena el informe del vigía (en Unix).
//!
//! Ejecuta: cargo run --bin familia_subprocesos

// ANCHOR: programa
use std::{env, io, process};
use tokio::fs;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let name = format!("informe-{}", process::id());
    let report = env::temp_dir().join(name);
    fs::write(&report, "tráfico 200\nclima 200\nmapas 503\n").await?;
    let sort = Command::new("sort").arg(&report).output().await;
    fs::remove_file(&report).await?;
    print!("{}", String::from_utf8_lossy(&sort?.stdout));
    Ok(())
}
// ANCHOR_END: programa
