//! Cerrar un servidor: no entra nadie más, y quien está dentro termina.
//!
//! Ejecuta: cargo run --bin cierra_la_ventanilla

// ANCHOR: programa
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

type Inside = JoinSet<io::Result<()>>;

async fn attend(stream: TcpStream) -> io::Result<()> {
    let mut table = BufReader::new(stream);
    let mut order = String::new();
    while table.read_line(&mut order).await? > 0 {
        table.write_all(format!("oído: {order}").as_bytes()).await?;
        order.clear();
    }
    Ok(())
}

/// Acepta hasta que se lo piden, y devuelve a quien sigue dentro.
async fn serve(
    listener: TcpListener,
    mut closing: oneshot::Receiver<()>,
) -> io::Result<Inside> {
    let mut inside = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                inside.spawn(attend(accepted?.0));
            }
            // Sin esto, el grupo guardaría también a quien ya se fue.
            Some(_) = inside.join_next() => {}
            _ = &mut closing => return Ok(inside),
        }
    }
}

async fn ask(table: &mut BufReader<TcpStream>, order: &str) -> io::Result<()> {
    table.write_all(format!("{order}\n").as_bytes()).await?;
    let mut reply = String::new();
    table.read_line(&mut reply).await?;
    println!("{}", reply.trim_end());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (close, closing) = oneshot::channel();
    let server = tokio::spawn(serve(listener, closing));

    let mut first = BufReader::new(TcpStream::connect(address).await?);
    let mut second = BufReader::new(TcpStream::connect(address).await?);
    ask(&mut second, "sopa para la mesa 2").await?;
    ask(&mut first, "arroz para la mesa 1").await?;

    close.send(()).expect("el servidor sigue abierto");
    let inside = server.await??;
    println!("cerrada, con {} dentro", inside.len());
    if TcpStream::connect(address).await.is_err() {
        println!("la mesa 3 no entra");
    }
    ask(&mut second, "café para la mesa 2").await?;

    drop((first, second));
    inside.join_all().await;
    println!("no queda nadie");
    Ok(())
}
// ANCHOR_END: programa
