//! Un servidor de eco y dos clientes: solo se cambia de tarea en un `await`.
//!
//! Ejecuta: cargo run --bin puntos_de_cesion

use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{self, AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Barrier;

type Client = BufReader<TcpStream>;

// ANCHOR: servidor
async fn serve(mut client: Client, both: Arc<Barrier>) -> io::Result<()> {
    let dish = read(&mut client).await?; // 1: espera a la red
    println!("{dish}: leo el pedido");
    println!("{dish}: lo apunto");
    client.write_all(b"apuntado\n").await?; // 2: cabe, no espera
    both.wait().await; // 3: espera al pedido de la otra mesa
    println!("{dish}: lo cocino");
    println!("{dish}: lo sirvo");
    client.write_all(format!("{dish}\n").as_bytes()).await // 4: cabe
}
// ANCHOR_END: servidor

async fn read(stream: &mut Client) -> io::Result<String> {
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    Ok(line.trim_end().to_owned())
}

/// Vuelve con el pedido apuntado y el plato todavía por llegar.
async fn order(address: SocketAddr, dish: &str) -> io::Result<Client> {
    let mut client = BufReader::new(TcpStream::connect(address).await?);
    client.write_all(format!("{dish}\n").as_bytes()).await?;
    read(&mut client).await?;
    Ok(client)
}

async fn accept(listener: TcpListener) -> io::Result<()> {
    let both = Arc::new(Barrier::new(2));
    // Dos mesas, y no más: aquí un fallo de `accept` puede acabar con todo.
    for _ in 0..2 {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(serve(BufReader::new(socket), both.clone()));
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(accept(listener));
    let mut soup = order(address, "sopa").await?;
    let mut bread = order(address, "pan").await?;
    println!("mesa 1: llega {}", read(&mut soup).await?);
    println!("mesa 2: llega {}", read(&mut bread).await?);
    Ok(())
}
