//! Un pedido por UDP que se pierde, se repite y se reconoce si llega dos veces.
//!
//! Ejecuta: cargo run --bin pedido_repetido
//! Figura: Un pedido que se repite hasta que vuelve la respuesta

// ANCHOR: programa
use std::collections::HashSet;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::UdpSocket;
use tokio::time::timeout;

/// La red pierde el primer paquete, y también el tercero: una respuesta.
const LOST: &[u32] = &[1, 3];

async fn cook(kitchen: UdpSocket) -> io::Result<()> {
    let mut cooked = HashSet::new();
    let mut note = [0; 1500];
    let mut packets = 0;
    loop {
        let (n, table) = kitchen.recv_from(&mut note).await?;
        packets += 1;
        if LOST.contains(&packets) {
            continue;
        }
        let order = String::from_utf8_lossy(&note[..n]).into_owned();
        println!("red -> cocina: {order}");
        match cooked.insert(order) {
            true => println!("cocina -> cocina: La hace"),
            false => println!("cocina -> cocina: Ya está"),
        }
        packets += 1;
        println!("cocina --> red: Lista");
        if !LOST.contains(&packets) {
            kitchen.send_to("Lista".as_bytes(), table).await?;
        }
    }
}

async fn order(kitchen: SocketAddr, note: &str) -> io::Result<String> {
    let table = UdpSocket::bind("127.0.0.1:0").await?;
    table.connect(kitchen).await?;
    let mut patience = Duration::from_millis(200);
    for _attempt in 0..4 {
        println!("mesa -> red: {note}");
        table.send(note.as_bytes()).await?;
        let mut reply = [0; 1500];
        if let Ok(n) = timeout(patience, table.recv(&mut reply)).await {
            return Ok(String::from_utf8_lossy(&reply[..n?]).into_owned());
        }
        patience *= 2;
    }
    Err(io::ErrorKind::TimedOut.into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let kitchen = UdpSocket::bind("127.0.0.1:0").await?;
    let address = kitchen.local_addr()?;
    tokio::spawn(cook(kitchen));
    let reply = order(address, "Sopa 7").await?;
    println!("red --> mesa: {reply}");
    Ok(())
}
// ANCHOR_END: programa
