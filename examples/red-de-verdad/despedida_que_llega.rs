//! Colgar con bytes sin leer corta también la despedida; el medio cierre, no.
//!
//! Ejecuta: cargo run --bin despedida_que_llega

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy, sink};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

const LINE: usize = 32;
const FAREWELL: Duration = Duration::from_secs(5);

/// Rechaza el pedido, que no cabe, y cuelga.
async fn refuse(mut table: TcpStream, polite: bool) -> io::Result<()> {
    table.read_exact(&mut [0; LINE]).await?;
    table.write_all("pedido demasiado largo".as_bytes()).await?;
    if polite {
        // No se escribe más; se lee lo que venga, y se tira.
        table.shutdown().await?;
        let mut rest = table.take(100_000_000);
        timeout(FAREWELL, copy(&mut rest, &mut sink())).await??;
    }
    Ok(())
}

async fn order(mut kitchen: TcpStream) -> io::Result<String> {
    kitchen.write_all(&vec![b'x'; 8_000_000]).await?;
    kitchen.shutdown().await?;
    let mut reply = String::new();
    kitchen.read_to_string(&mut reply).await?;
    Ok(reply)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    for polite in [false, true] {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let kitchen = tokio::spawn(async move {
            let (table, _) = listener.accept().await?;
            refuse(table, polite).await
        });
        match order(TcpStream::connect(address).await?).await {
            Ok(reply) => println!("se lee la despedida: {reply}"),
            Err(_) => println!("se corta, y no se sabe por qué"),
        }
        kitchen.await??;
    }
    Ok(())
}
// ANCHOR_END: programa
