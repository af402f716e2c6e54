//! Un códec de líneas: guarda lo que llega a medias, y pone un tope.
//!
//! Ejecuta: cargo run --bin lineas_con_tope
//! Otra salida: tras el fallo, un `StreamReader` sigue, y un códec se para.

// ANCHOR: programa
use futures::StreamExt;
use std::error::Error;
use std::time::Duration;
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};
use tokio::time::timeout;
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};

const PATIENCE: Duration = Duration::from_secs(1);

type Lines = FramedRead<DuplexStream, LinesCodec>;

async fn next_order(orders: &mut Lines) -> Result<(), LinesCodecError> {
    match timeout(PATIENCE, orders.next()).await {
        Err(_) => println!("todavía nada"),
        Ok(None) => println!("acaba"),
        Ok(Some(order)) => println!("pedido: {}", order?),
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn Error>> {
    let (mut table, kitchen) = duplex(1024);
    let mut orders =
        FramedRead::new(kitchen, LinesCodec::new_with_max_length(8));

    // Media línea, y una espera que se abandona.
    table.write_all(b"so").await?;
    next_order(&mut orders).await?;
    table.write_all(b"pa\npan\n").await?;
    next_order(&mut orders).await?;
    next_order(&mut orders).await?;

    table.write_all("espaguetis\nflan\n".as_bytes()).await?;
    if let Err(error) = next_order(&mut orders).await {
        println!("falla: `{error}`");
    }
    next_order(&mut orders).await?;
    next_order(&mut orders).await?;
    table.write_all("té\n".as_bytes()).await?;
    next_order(&mut orders).await?;
    next_order(&mut orders).await?;

    // Una letra que no es UTF-8.
    table.write_all(b"\xff\n").await?;
    if let Err(error) = next_order(&mut orders).await {
        println!("falla: `{error}`");
    }
    next_order(&mut orders).await?;
    Ok(())
}
// ANCHOR_END: programa
