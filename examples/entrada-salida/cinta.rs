//! Una tubería: un solo sentido, y se acaba cuando se suelta quien escribe.
//!
//! Ejecuta: cargo run --bin cinta

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::unix::pipe;

async fn cook(notes_rx: pipe::Receiver) -> io::Result<()> {
    let mut orders = BufReader::new(notes_rx).lines();
    while let Some(order) = orders.next_line().await? {
        println!("cocina: {order}");
    }
    println!("cocina: la cinta se ha parado");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let (mut notes_tx, notes_rx) = pipe::pipe()?;
    let cooking = tokio::spawn(cook(notes_rx));
    for order in ["sopa", "pan", "flan"] {
        notes_tx.write_all(format!("{order}\n").as_bytes()).await?;
    }
    // Sin esto, la cocina esperaría otra nota para siempre.
    drop(notes_tx);
    cooking.await?
}
// ANCHOR_END: programa
