//! Un servidor de eco y dos clientes, en el mismo hilo.
//!
//! Ejecuta: cargo run --bin familia_red

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

async fn echo(stream: TcpStream) -> io::Result<()> {
    let mut waiter = BufReader::new(stream);
    let mut order = String::new();
    while waiter.read_line(&mut order).await? > 0 {
        waiter.write_all(order.as_bytes()).await?;
        order.clear();
    }
    Ok(())
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(echo(stream));
    }
}

async fn call(
    kitchen: &mut BufReader<TcpStream>,
    order: &str,
) -> io::Result<()> {
    kitchen.write_all(format!("{order}\n").as_bytes()).await?;
    let mut reply = String::new();
    kitchen.read_line(&mut reply).await?;
    println!("la cocina repite: {}", reply.trim_end());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));
    let mut ana = BufReader::new(TcpStream::connect(address).await?);
    let mut luis = BufReader::new(TcpStream::connect(address).await?);
    call(&mut luis, "una sopa para Luis").await?;
    call(&mut ana, "un arroz para Ana").await?;
    call(&mut luis, "un café para Luis").await
}
// ANCHOR_END: programa
