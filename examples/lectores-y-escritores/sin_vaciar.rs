//! Un `BufWriter` que se suelta sin `flush` pierde lo que guardaba.
//!
//! Ejecuta: cargo run --bin sin_vaciar
//! Sin gemelo: el `StreamWriter` de asyncio envía él mismo lo que guarda.

// ANCHOR: programa
use tokio::io::{self, AsyncReadExt, AsyncWriteExt, BufWriter};

enum Ending {
    JustDrop,
    Flush,
    Shutdown,
}

/// Cuántos bytes de la nota llegan a la cocina.
async fn arrives(ending: Ending) -> io::Result<usize> {
    let (room_end, mut kitchen_end) = io::duplex(64);
    let mut writer = BufWriter::new(room_end);
    writer.write_all(b"sopa\n").await?;
    match ending {
        Ending::JustDrop => {}
        Ending::Flush => writer.flush().await?,
        Ending::Shutdown => writer.shutdown().await?,
    }
    drop(writer);
    kitchen_end.read_to_end(&mut Vec::new()).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    println!("sin más: {} bytes", arrives(Ending::JustDrop).await?);
    println!("con flush: {} bytes", arrives(Ending::Flush).await?);
    println!(
        "con medio cierre: {} bytes",
        arrives(Ending::Shutdown).await?
    );
    Ok(())
}
// ANCHOR_END: programa
