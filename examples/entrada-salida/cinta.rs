//! Una tubería: un solo sentido, y se acaba cuando se suelta quien escribe.
//!
//! Ejecuta: cargo run --bin cinta

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::unix::pipe;

async fn cook(belt: pipe::Receiver) -> io::Result<()> {
    let mut orders = BufReader::new(belt).lines();
    while let Some(order) = orders.next_line().await? {
        println!("cocina: {order}");
    }
    println!("cocina: la cinta se ha parado");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let (mut belt, end) = pipe::pipe()?;
    let kitchen = tokio::spawn(cook(end));
    for order in ["sopa", "pan", "flan"] {
        belt.write_all(format!("{order}\n").as_bytes()).await?;
    }
    // Sin esto, la cocina esperaría otra nota para siempre.
    drop(belt);
    kitchen.await?
}
// ANCHOR_END: programa
