//! Con el reloj parado, el plazo de un socket vence sin que pase el tiempo.
//!
//! Ejecuta: cargo run --bin reloj_que_miente
//! Sin gemelo: asyncio no trae un reloj que se pueda parar.
//! Solo con el reloj virtual: con el de verdad llega la respuesta.

// ANCHOR: programa
use std::io::{Read, Write};
use std::sync::mpsc;
use std::time::Duration;
use std::{io, net, thread};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, duplex};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

const PATIENCE: Duration = Duration::from_secs(30);

async fn order(mut kitchen: impl AsyncRead + AsyncWrite + Unpin) {
    let (start, wall) = (Instant::now(), std::time::Instant::now());
    kitchen.write_all(b"pan").await.expect("está abierta");
    let answer = timeout(PATIENCE, kitchen.read_u8()).await;
    match answer {
        Ok(_) => println!("  contesta"),
        Err(_) => println!("  vence el plazo"),
    }
    println!("  en el reloj, {} s", start.elapsed().as_secs());
    let slow = wall.elapsed() > Duration::from_secs(5);
    println!("  de verdad, más de 5 s: {slow}");
}

/// Contesta al cabo de `delay` de verdad, si el cliente no cuelga antes.
fn kitchen(listener: net::TcpListener, delay: Duration) -> io::Result<()> {
    let (mut client, _) = listener.accept()?;
    client.read_exact(&mut [0; 3])?;
    client.set_read_timeout(Some(delay))?;
    match client.read(&mut [0]) {
        Ok(0) => Ok(()),
        _ => client.write_all(&[1]),
    }
}

async fn connect(delay: Duration) -> io::Result<TcpStream> {
    let listener = net::TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || kitchen(listener, delay));
    TcpStream::connect(address).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    println!("un socket:");
    order(connect(Duration::from_secs(10)).await?).await;

    println!("un socket, y un encargo abierto en otro hilo:");
    let (done_tx, done_rx) = mpsc::channel::<()>();
    let errand = tokio::task::spawn_blocking(move || done_rx.recv());
    order(connect(Duration::from_millis(50)).await?).await;
    drop(done_tx);
    assert!(errand.await.is_ok(), "el encargo acaba bien");

    println!("un duplex:");
    let (ours, mut theirs) = duplex(64);
    tokio::spawn(async move {
        theirs.read_exact(&mut [0; 3]).await?;
        sleep(Duration::from_secs(10)).await;
        theirs.write_u8(1).await
    });
    order(ours).await;
    Ok(())
}
// ANCHOR_END: programa
