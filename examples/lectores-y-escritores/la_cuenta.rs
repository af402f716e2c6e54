//! Una tarea escribe y otra lee; quien escribe cuelga su mitad.
//!
//! Ejecuta: cargo run --bin la_cuenta

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::OwnedWriteHalf;
use tokio::net::{TcpListener, TcpStream};

/// La cocina lee y escribe en la misma tarea: le basta prestar las mitades.
async fn cook(mut table: TcpStream) -> io::Result<()> {
    let (orders, mut replies) = table.split();
    let mut orders = BufReader::new(orders).lines();
    let mut dishes = 0;
    while let Some(order) = orders.next_line().await? {
        dishes += 1;
        let reply = format!("oído: {order}\n");
        replies.write_all(reply.as_bytes()).await?;
    }
    // La mesa ya no escribe, pero sigue leyendo.
    let bill = format!("la cuenta: {dishes} platos\n");
    replies.write_all(bill.as_bytes()).await
}

async fn order_all(mut kitchen: OwnedWriteHalf) -> io::Result<()> {
    for order in ["sopa\n", "pan\n", "flan\n"] {
        kitchen.write_all(order.as_bytes()).await?;
    }
    kitchen.shutdown().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let table = TcpStream::connect(listener.local_addr()?).await?;
    let kitchen = tokio::spawn(cook(listener.accept().await?.0));

    // Cada mitad es de una tarea distinta.
    let (replies, orders) = table.into_split();
    let ordering = tokio::spawn(order_all(orders));
    let mut replies = BufReader::new(replies).lines();
    while let Some(reply) = replies.next_line().await? {
        println!("{reply}");
    }
    ordering.await??;
    kitchen.await?
}
// ANCHOR_END: programa
