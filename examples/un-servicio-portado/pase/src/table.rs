//! Una mesa: un cliente, lo que pide y lo que espera.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{
    AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, copy, sink,
};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::mpsc;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::kitchen::Kitchen;

const LINE: usize = 80;
const FAREWELL: Duration = Duration::from_secs(1);

pub async fn attend(
    kitchen: Arc<Kitchen>,
    socket: TcpStream,
    goodbye: CancellationToken,
) {
    if converse(&kitchen, socket, goodbye).await.is_err() {
        eprintln!("una mesa se ha ido");
    }
}

async fn converse(
    kitchen: &Arc<Kitchen>,
    socket: TcpStream,
    goodbye: CancellationToken,
) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let (reader, mut writer) = socket.into_split();
    let mut reader = BufReader::new(reader);
    // Sin límite, y no crece: quien no lee lo que se le dice no pide más.
    let (answers_tx, mut answers_rx) = mpsc::unbounded_channel();
    let mut line = Vec::new();
    loop {
        // Uno más, para el final de línea.
        let mut rest = (&mut reader).take((LINE + 1 - line.len()) as u64);
        tokio::select! {
            biased;
            Some(answer) = answers_rx.recv() => {
                say(&mut writer, answer).await?;
                continue;
            }
            // Si gana otra rama, lo leído se queda en `line`.
            read = rest.read_until(b'\n', &mut line) => read?,
            () = goodbye.cancelled() => break,
        };
        if line.is_empty() {
            break;
        } else if line.len() > LINE && !line.ends_with(b"\n") {
            return refuse(reader, writer).await;
        }
        match str::from_utf8(&line) {
            Ok(dish) => kitchen.take(dish.trim(), &answers_tx),
            Err(_) => say(&mut writer, "no se entiende".to_owned()).await?,
        }
        line.clear();
    }
    // Queda lo que digan sus comandas: cada una tiene otro emisor.
    drop(answers_tx);
    while let Some(answer) = answers_rx.recv().await {
        say(&mut writer, answer).await?;
    }
    Ok(())
}

async fn say(writer: &mut OwnedWriteHalf, answer: String) -> io::Result<()> {
    writer.write_all((answer + "\n").as_bytes()).await
}

/// Se despide, y lee lo que quede para que la despedida llegue.
async fn refuse(
    mut reader: BufReader<OwnedReadHalf>,
    mut writer: OwnedWriteHalf,
) -> io::Result<()> {
    say(&mut writer, "línea demasiado larga".to_owned()).await?;
    writer.shutdown().await?;
    let mut nowhere = sink();
    // Si ni así se va, se suelta.
    timeout(FAREWELL, copy(&mut reader, &mut nowhere))
        .await
        .ok();
    Ok(())
}
