//! Cerrar un servidor: no entra nadie más, y quien está dentro termina.
//!
//! Ejecuta: cargo run --bin cierra_la_ventanilla

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

type Inside = JoinSet<io::Result<()>>;

async fn attend(socket: TcpStream) -> io::Result<()> {
    let mut client = BufReader::new(socket);
    let mut order = String::new();
    while client.read_line(&mut order).await? > 0 {
        let reply = format!("oído: {order}");
        client.write_all(reply.as_bytes()).await?;
        order.clear();
    }
    Ok(())
}

/// La conexión siguiente: un fallo de `accept` no cierra el servidor.
async fn next_client(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((socket, _)) => return socket,
            Err(error) => eprintln!("no se acepta: {error}"),
        }
        sleep(Duration::from_secs(1)).await;
    }
}

/// Acepta hasta que se lo piden, y devuelve a quien sigue dentro.
async fn serve(
    listener: TcpListener,
    mut closing: oneshot::Receiver<()>,
) -> Inside {
    let mut inside = JoinSet::new();
    loop {
        tokio::select! {
            socket = next_client(&listener) => {
                inside.spawn(attend(socket));
            }
            // Sin esto, el grupo guardaría también a quien ya se fue.
            Some(ended) = inside.join_next() => report(ended),
            _ = &mut closing => return inside,
        }
    }
}

/// Un fallo o un pánico de una conversación: de ella, y no del servidor.
fn report(ended: Result<io::Result<()>, JoinError>) {
    if let Err(error) = ended.map_err(io::Error::from).flatten() {
        eprintln!("una conversación acaba mal: {error}");
    }
}

async fn ask(client: &mut BufReader<TcpStream>, order: &str) -> io::Result<()> {
    client.write_all(format!("{order}\n").as_bytes()).await?;
    let mut reply = String::new();
    client.read_line(&mut reply).await?;
    println!("{}", reply.trim_end());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (close_tx, close_rx) = oneshot::channel();
    let server = tokio::spawn(serve(listener, close_rx));

    let mut first = BufReader::new(TcpStream::connect(address).await?);
    let mut second = BufReader::new(TcpStream::connect(address).await?);
    ask(&mut second, "sopa para la mesa 2").await?;
    ask(&mut first, "arroz para la mesa 1").await?;

    if close_tx.send(()).is_err() {
        println!("el servidor ya había acabado");
    }
    let mut inside = server.await?;
    println!("cerrada, con {} dentro", inside.len());
    if TcpStream::connect(address).await.is_err() {
        println!("la mesa 3 no entra");
    }
    ask(&mut second, "café para la mesa 2").await?;

    drop((first, second));
    while let Some(ended) = inside.join_next().await {
        report(ended);
    }
    println!("no queda nadie");
    Ok(())
}
// ANCHOR_END: programa
