//! Un intermediario: lo que llega por un lado sale por el otro.
//!
//! Ejecuta: cargo run --bin intermediario

// ANCHOR: programa
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(5);

/// Une a la mesa con la cocina, hasta que cuelguen las dos.
async fn relay(middle: &TcpListener, kitchen: SocketAddr) -> io::Result<()> {
    let (mut table, _) = middle.accept().await?;
    let call = TcpStream::connect(kitchen);
    let mut kitchen = timeout(PATIENCE, call).await??;
    let (up, down) = copy_bidirectional(&mut table, &mut kitchen).await?;
    println!("a la cocina {up} bytes, a la mesa {down}");
    Ok(())
}

/// Lee hasta el final, y contesta entonces cuánto ha leído.
async fn bill(kitchen: &TcpListener) -> io::Result<()> {
    let (mut table, _) = kitchen.accept().await?;
    let mut orders = String::new();
    table.read_to_string(&mut orders).await?;
    let bill = format!("la cuenta: {} platos", orders.lines().count());
    table.write_all(bill.as_bytes()).await
}

async fn dine(middle: SocketAddr) -> io::Result<String> {
    let mut kitchen = TcpStream::connect(middle).await?;
    kitchen.write_all(b"sopa\npan\n").await?;
    kitchen.shutdown().await?;
    let mut bill = String::new();
    kitchen.read_to_string(&mut bill).await?;
    Ok(bill)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let kitchen = TcpListener::bind("127.0.0.1:0").await?;
    let middle = TcpListener::bind("127.0.0.1:0").await?;
    let (_, _, bill) = tokio::try_join!(
        relay(&middle, kitchen.local_addr()?),
        bill(&kitchen),
        dine(middle.local_addr()?),
    )?;
    println!("{bill}");
    Ok(())
}
// ANCHOR_END: programa
