//! Escribir dos veces y leer: con TCP_NODELAY no se espera; sin él, sí.
//!
//! Ejecuta: cargo run --bin nagle

// ANCHOR: programa
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use bucle::{TcpListener, TcpStream, now, spawn};

const ORDERS: usize = 21;

/// Contesta con un byte a cada pedido, que son dos.
async fn kitchen(listener: TcpListener) -> io::Result<()> {
    let (stream, _) = listener.accept().await?;
    let (mut order, mut read) = ([0; 2], 0);
    for _ in 0..ORDERS {
        while read < 2 {
            read += stream.read(&mut order[read..]).await?;
        }
        read = 0;
        stream.write_all(b"!").await?;
    }
    Ok(())
}

/// Lo que tarda un pedido escrito en dos veces: la mediana.
async fn order_time(nodelay: bool) -> io::Result<Duration> {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    let listener = TcpListener::bind(any)?;
    let address = listener.local_addr()?;
    let kitchen = spawn(kitchen(listener));
    let room = TcpStream::connect(address).await?;
    room.set_nodelay(nodelay)?;
    let mut times = Vec::new();
    for _ in 0..ORDERS {
        let before = now();
        room.write_all(b"2").await?;
        room.write_all(b"B").await?;
        room.read(&mut [0]).await?;
        times.push(now() - before);
    }
    kitchen.await.expect("la cocina termina")?;
    times.sort();
    Ok(times[ORDERS / 2])
}

fn main() -> io::Result<()> {
    for nodelay in [true, false] {
        let time = bucle::run(order_time(nodelay))?;
        let waits = match time > Duration::from_millis(30) {
            true => "más",
            false => "menos",
        };
        println!("set_nodelay({nodelay}): {waits} de 30 ms por pedido");
    }
    Ok(())
}
// ANCHOR_END: programa
