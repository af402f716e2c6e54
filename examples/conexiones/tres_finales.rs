//! Tres finales de una conexión, vistos desde el otro extremo.
//!
//! Ejecuta: cargo run --bin tres_finales

// ANCHOR: programa
use bucle::{TcpListener, TcpStream};
use std::io::{self, ErrorKind};

/// Los dos extremos de una conexión.
async fn connected() -> io::Result<(TcpStream, TcpStream)> {
    let address = "127.0.0.1:0".parse().expect("es una dirección");
    let listener = TcpListener::bind(address)?;
    let room = TcpStream::connect(listener.local_addr()?).await?;
    let (kitchen, _) = listener.accept().await?;
    Ok((room, kitchen))
}

async fn half_closed() -> io::Result<()> {
    let (room, kitchen) = connected().await?;
    room.shutdown()?;
    println!("medio cierre: leo {}", kitchen.read(&mut [0; 16]).await?);
    kitchen.write_all(b"vale").await?;
    let n = room.read(&mut [0; 16]).await?;
    println!("medio cierre: y aún puedo mandar {n}");
    Ok(())
}

async fn reset() -> io::Result<()> {
    let (room, kitchen) = connected().await?;
    kitchen.write_all(b"sopa").await?;
    room.read(&mut [0; 1]).await?;
    // Cuelga sin haber leído todo.
    drop(room);
    match kitchen.read(&mut [0; 16]).await {
        Err(why) if why.kind() == ErrorKind::ConnectionReset => {
            println!("reinicio: la otra parte ha colgado sin leer todo");
        }
        other => drop(other?),
    }
    Ok(())
}

async fn refused() -> io::Result<()> {
    let address = "127.0.0.1:0".parse().expect("es una dirección");
    // El socket que escucha se suelta al final de esta línea.
    let closed = TcpListener::bind(address)?.local_addr()?;
    match TcpStream::connect(closed).await.map(drop) {
        Err(why) if why.kind() == ErrorKind::ConnectionRefused => {
            println!("rechazo: nadie escucha");
        }
        other => other?,
    }
    Ok(())
}

fn main() -> io::Result<()> {
    bucle::run(async {
        half_closed().await?;
        reset().await?;
        refused().await
    })
}
// ANCHOR_END: programa
