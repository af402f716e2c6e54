//! Probar una conversación sin red: las dos puntas están en la memoria.
//!
//! Ejecuta: cargo run --bin sala_de_prueba

// ANCHOR: programa
use std::time::Duration;
use tokio::io::{
    self, AsyncBufRead, AsyncBufReadExt, AsyncWriteExt, BufReader,
};
use tokio::time::{Instant, sleep, timeout};

const PATIENCE: Duration = Duration::from_secs(5);

/// Vale para un `BufReader` de TCP, de un socket de Unix o de la prueba.
async fn next_order(reader: &mut (impl AsyncBufRead + Unpin)) -> String {
    let mut order = String::new();
    match timeout(PATIENCE, reader.read_line(&mut order)).await {
        Ok(Ok(0)) => String::from("la sala ha colgado"),
        Ok(Ok(_)) => format!("piden {}", order.trim_end()),
        Ok(Err(_)) => String::from("fallo al leer"),
        Err(_) => String::from("la sala no dice nada"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let start = Instant::now();
    let (mut room_end, kitchen_end) = io::duplex(64);
    let mut reader = BufReader::new(kitchen_end);

    // La nota llega en dos pedazos, con tres segundos entre ellos.
    let (order, sent) = tokio::join!(next_order(&mut reader), async {
        room_end.write_all(b"so").await?;
        sleep(Duration::from_secs(3)).await;
        room_end.write_all(b"pa\n").await
    });
    sent?;
    println!("{order}");
    println!("{}", next_order(&mut reader).await);
    drop(room_end);
    println!("{}", next_order(&mut reader).await);

    println!("segundos: {}", start.elapsed().as_secs());
    Ok(())
}
// ANCHOR_END: programa
