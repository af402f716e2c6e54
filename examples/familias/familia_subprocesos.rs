//! Otro programa ordena el informe del vigía (en Unix).
//!
//! Ejecuta: cargo run --bin familia_subprocesos

use std::io::{PipeReader, Write, pipe};

/// El informe, ya escrito en una tubería: es corto, y cabe.
fn report() -> io::Result<PipeReader> {
    let (reader, mut writer) = pipe()?;
    writer.write_all("tráfico 200\nclima 200\nmapas 503\n".as_bytes())?;
    Ok(reader)
}

// ANCHOR: programa
use std::io;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let sort = Command::new("sort").stdin(report()?).output().await?;
    if !sort.status.success() {
        return Err(io::Error::other(format!("sort: {}", sort.status)));
    }
    print!("{}", String::from_utf8_lossy(&sort.stdout));
    Ok(())
}
// ANCHOR_END: programa
