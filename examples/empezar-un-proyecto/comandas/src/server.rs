//! La red: una tarea por cliente y una línea por pedido.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

use crate::kitchen::cook;

pub async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let socket = match listener.accept().await {
            Ok((socket, _)) => socket,
            Err(error) => {
                eprintln!("no se acepta: {error}");
                sleep(Duration::from_secs(1)).await;
                continue;
            }
        };
        tokio::spawn(async move {
            if let Err(error) = attend(socket).await {
                eprintln!("se ha cortado: {error}");
            }
        });
    }
}

async fn attend(socket: TcpStream) -> io::Result<()> {
    let mut client = BufReader::new(socket);
    let mut order = String::new();
    while client.read_line(&mut order).await? > 0 {
        let answer = cook(order.trim()).await + "\n";
        client.write_all(answer.as_bytes()).await?;
        order.clear();
    }
    Ok(())
}
