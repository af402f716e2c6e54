//! Cinco maneras de leer lo mismo: un flujo trae bytes, y no mensajes.
//!
//! Ejecuta: cargo run --bin a_pedazos

// ANCHOR: programa
use tokio::io::{
    self, AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader,
};

fn show(how: &str, bytes: &[u8]) {
    println!("{how}: «{}»", String::from_utf8_lossy(bytes).trim_end());
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let (mut room_end, kitchen_end) = io::duplex(64);
    let mut reader = BufReader::new(kitchen_end);

    room_end.write_all(b"so").await?;
    let mut piece = [0; 64];
    let n = reader.read(&mut piece).await?;
    show("lo que haya", &piece[..n]);

    room_end.write_all(b"pa\nM4pan;arroz\nflan\n").await?;
    let mut line = Vec::new();
    reader.read_until(b'\n', &mut line).await?;
    show("hasta el final de línea", &line);

    let mut exact = [0; 2];
    reader.read_exact(&mut exact).await?;
    show("dos bytes justos", &exact);

    let mut part = Vec::new();
    reader.read_until(b';', &mut part).await?;
    show("hasta el punto y coma", &part);

    let mut order = String::new();
    reader.read_line(&mut order).await?;
    show("una línea de texto", order.as_bytes());

    drop(room_end);
    let mut rest = Vec::new();
    reader.read_to_end(&mut rest).await?;
    show("todo lo que quede", &rest);
    Ok(())
}
// ANCHOR_END: programa
