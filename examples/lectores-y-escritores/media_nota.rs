//! Abandonar una lectura a medias: con `read_line` se pierde lo leído.
//!
//! Ejecuta: cargo run --bin media_nota

// ANCHOR: programa
use std::time::Duration;
use tokio::io::{
    self, AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream,
};
use tokio::time::{sleep, timeout};

const PATIENCE: Duration = Duration::from_secs(1);

/// Dicta «sopa» con una pausa más larga que la paciencia de la cocina.
fn slow_room() -> BufReader<DuplexStream> {
    let (mut room_end, kitchen_end) = io::duplex(64);
    tokio::spawn(async move {
        room_end.write_all(b"so").await?;
        sleep(PATIENCE * 3 / 2).await;
        room_end.write_all(b"pa\n").await
    });
    BufReader::new(kitchen_end)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    println!("con read_line:");
    let mut reader = slow_room();
    let mut order = String::new();
    while timeout(PATIENCE, reader.read_line(&mut order))
        .await
        .is_err()
    {
        println!("  todavía nada");
    }
    println!("  llega «{}»", order.trim_end());

    println!("con next_line:");
    let mut lines = slow_room().lines();
    let order = loop {
        match timeout(PATIENCE, lines.next_line()).await {
            Ok(order) => break order?,
            Err(_) => println!("  todavía nada"),
        }
    };
    println!("  llega «{}»", order.unwrap_or_default());
    Ok(())
}
// ANCHOR_END: programa
