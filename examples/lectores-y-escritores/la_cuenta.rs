//! Una tarea escribe y otra lee; quien escribe cuelga su mitad.
//!
//! Ejecuta: cargo run --bin la_cuenta

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::OwnedWriteHalf;
use tokio::net::{TcpListener, TcpStream};

/// La cocina lee y escribe en la misma tarea: le basta prestar las mitades.
async fn cook(mut socket: TcpStream) -> io::Result<()> {
    let (reader, mut writer) = socket.split();
    let mut orders = BufReader::new(reader).lines();
    let mut dishes = 0;
    while let Some(order) = orders.next_line().await? {
        dishes += 1;
        let reply = format!("oído: {order}\n");
        writer.write_all(reply.as_bytes()).await?;
    }
    // La mesa ya no escribe, pero sigue leyendo.
    let bill = format!("la cuenta: {dishes} platos\n");
    writer.write_all(bill.as_bytes()).await
}

async fn order_all(mut writer: OwnedWriteHalf) -> io::Result<()> {
    for order in ["sopa\n", "pan\n", "flan\n"] {
        writer.write_all(order.as_bytes()).await?;
    }
    writer.shutdown().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let socket = TcpStream::connect(listener.local_addr()?).await?;
    let cooking = tokio::spawn(cook(listener.accept().await?.0));

    // Cada mitad es de una tarea distinta.
    let (reader, writer) = socket.into_split();
    let ordering = tokio::spawn(order_all(writer));
    let mut replies = BufReader::new(reader).lines();
    while let Some(reply) = replies.next_line().await? {
        println!("{reply}");
    }
    ordering.await??;
    cooking.await?
}
// ANCHOR_END: programa
