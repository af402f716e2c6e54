//! Abandonar una escritura y repetirla: con `write_all` se repiten bytes.
//!
//! Ejecuta: cargo run --bin nota_repetida

// ANCHOR: programa
use std::time::Duration;
use tokio::io::{self, AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::time::{sleep, timeout};

const PATIENCE: Duration = Duration::from_secs(1);

async fn write_all(mut writer: DuplexStream) -> io::Result<()> {
    loop {
        let writing = writer.write_all(b"sopa\n");
        match timeout(PATIENCE, writing).await {
            Ok(written) => break written,
            Err(_) => println!("  no cabe: se repite"),
        }
    }
}

async fn write_all_buf(mut writer: DuplexStream) -> io::Result<()> {
    // Encoge con cada byte que sale: dice lo que falta.
    let mut rest = b"sopa\n".as_slice();
    loop {
        let writing = writer.write_all_buf(&mut rest);
        match timeout(PATIENCE, writing).await {
            Ok(written) => break written,
            Err(_) => println!("  no cabe: faltan {}", rest.len()),
        }
    }
}

/// Tarda en leer más de lo que la sala está dispuesta a esperar.
async fn read(mut reader: DuplexStream) -> io::Result<()> {
    sleep(PATIENCE * 3 / 2).await;
    let mut note = String::new();
    reader.read_to_string(&mut note).await?;
    println!("  llega «{}»", note.trim_end());
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    println!("con write_all:");
    // Caben dos bytes.
    let (room_end, kitchen_end) = io::duplex(2);
    tokio::try_join!(write_all(room_end), read(kitchen_end))?;

    println!("con write_all_buf:");
    let (room_end, kitchen_end) = io::duplex(2);
    tokio::try_join!(write_all_buf(room_end), read(kitchen_end))?;
    Ok(())
}
// ANCHOR_END: programa
