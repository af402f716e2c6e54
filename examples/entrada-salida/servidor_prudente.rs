//! Un servidor con todos sus límites: de clientes, de línea y de tiempo.
//!
//! Ejecuta: cargo run --bin servidor_prudente

// ANCHOR: programa
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const PLACES: usize = 100;
const LINE: u64 = 32;
const PATIENCE: Duration = Duration::from_millis(500);
const GRACE: Duration = Duration::from_millis(100);

/// Una línea de `LINE` bytes como mucho, o `None` si no hay más.
async fn next_order(
    client: &mut BufReader<TcpStream>,
) -> io::Result<Option<String>> {
    let mut order = String::new();
    let n = client.take(LINE + 1).read_line(&mut order).await?;
    match order.strip_suffix('\n') {
        Some(order) => Ok(Some(order.to_owned())),
        None if n == 0 => Ok(None),
        None if n as u64 > LINE => Err(ErrorKind::InvalidData.into()),
        None => Err(ErrorKind::UnexpectedEof.into()),
    }
}

async fn converse(client: &mut BufReader<TcpStream>) -> io::Result<()> {
    // Lo leído a medias se pierde, pero `?` cierra también la conexión.
    while let Some(order) = timeout(PATIENCE, next_order(client)).await?? {
        let reply = format!("oído: {order}\n");
        // Quien no lee retiene su sitio igual que quien no escribe.
        timeout(PATIENCE, client.write_all(reply.as_bytes())).await??;
    }
    Ok(())
}

async fn attend(socket: TcpStream, permit: OwnedSemaphorePermit) {
    let mut client = BufReader::new(socket);
    if let Err(error) = converse(&mut client).await {
        let reason = match error.kind() {
            ErrorKind::TimedOut => "no dice nada",
            ErrorKind::InvalidData => "línea no válida",
            _ => "se ha cortado",
        };
        println!("fuera: {reason}");
    }
    drop(permit);
}

/// Primero el sitio y después la conexión; un fallo no cierra el servidor.
async fn next_client(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, OwnedSemaphorePermit) {
    let permit = places.clone().acquire_owned().await;
    let permit = permit.expect("nadie cierra el semáforo");
    loop {
        match listener.accept().await {
            Ok((socket, _)) => return (socket, permit),
            Err(error) => eprintln!("no se acepta: {error}"),
        }
        sleep(Duration::from_secs(1)).await;
    }
}

async fn serve(listener: TcpListener, mut closing: oneshot::Receiver<()>) {
    let places = Arc::new(Semaphore::new(PLACES));
    let mut inside = JoinSet::new();
    loop {
        tokio::select! {
            (socket, permit) = next_client(&listener, &places) => {
                inside.spawn(attend(socket, permit));
            }
            Some(ended) = inside.join_next() => {
                if let Err(error) = ended {
                    eprintln!("una conversación acaba mal: {error}");
                }
            }
            _ = &mut closing => break,
        }
    }
    drop(listener);
    println!("cerrada");
    let leave = async { while inside.join_next().await.is_some() {} };
    if timeout(GRACE, leave).await.is_err() {
        println!("no se van: quedan {}", inside.len());
        inside.shutdown().await;
    }
}
// ANCHOR_END: programa

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (close_tx, close_rx) = oneshot::channel();
    let server = tokio::spawn(serve(listener, close_rx));

    // Uno que pide, uno que no acaba la línea y uno que calla.
    for orders in [b"sopa\n".as_slice(), &[b'x'; 1000], b""] {
        let mut client = TcpStream::connect(address).await?;
        client.write_all(orders).await?;
        let mut reply = [0; 64];
        let n = client.read(&mut reply).await.unwrap_or(0);
        print!("{}", String::from_utf8_lossy(&reply[..n]));
    }

    // Y uno que no se va.
    let mut client = BufReader::new(TcpStream::connect(address).await?);
    client.write_all("café\n".as_bytes()).await?;
    let mut reply = String::new();
    client.read_line(&mut reply).await?;
    print!("{reply}");
    if close_tx.send(()).is_err() {
        println!("el servidor ya había acabado");
    }
    server.await?;
    Ok(())
}
