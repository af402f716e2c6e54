//! Un códec de tramas: la longitud delante, y nada se pierde al abandonar.
//!
//! Ejecuta: cargo run --bin tramas_a_medias

// ANCHOR: programa
use futures::{SinkExt, StreamExt};
use std::error::Error;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::timeout;
use tokio_util::bytes::Bytes;
use tokio_util::codec::LengthDelimitedCodec;

const PATIENCE: Duration = Duration::from_secs(1);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn Error>> {
    let (mut table, kitchen) = duplex(1024);
    let mut frames = LengthDelimitedCodec::builder()
        .max_frame_length(64)
        .new_framed(kitchen);

    // La longitud, y el contenido, que llega tarde.
    table.write_all(&4_u32.to_be_bytes()).await?;
    let first = timeout(PATIENCE, frames.next()).await;
    println!("llega: {}", first.is_ok());
    table.write_all(b"sopa").await?;
    if let Some(frame) = frames.next().await.transpose()? {
        println!("trama: {}", String::from_utf8_lossy(&frame));
    }

    // De vuelta, `send` pone la longitud.
    frames.send(Bytes::from("oído")).await?;
    let mut bytes = [0; 9];
    table.read_exact(&mut bytes).await?;
    println!("bytes: {bytes:?}");

    // Y algo que no es una trama.
    table.write_all(b"hola").await?;
    if let Some(Err(error)) = frames.next().await {
        println!("falla: `{error}`");
    }
    Ok(())
}
// ANCHOR_END: programa
