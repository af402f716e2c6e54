//! Un servidor para copiar entero: sus límites, su despedida y su cierre.
//!
//! Ejecuta: cargo run --bin servidor_entero

// ANCHOR: conversacion
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt};
use tokio::io::{AsyncWrite, AsyncWriteExt, BufReader, copy, sink};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

const PLACES: usize = 100;
const LINE: u64 = 32;
const PATIENCE: Duration = Duration::from_millis(500);
const FAREWELL: Duration = Duration::from_millis(500);
const GRACE: Duration = Duration::from_secs(5);

/// Una línea de `LINE` bytes como mucho, o `None` si no hay más.
async fn next_order<S>(client: &mut BufReader<S>) -> io::Result<Option<String>>
where
    S: AsyncRead + Unpin,
{
    let mut order = String::new();
    let n = client.take(LINE + 1).read_line(&mut order).await?;
    match order.strip_suffix('\n') {
        Some(order) => Ok(Some(order.to_owned())),
        None if n == 0 => Ok(None),
        None if n as u64 > LINE => Err(ErrorKind::InvalidData.into()),
        None => Err(ErrorKind::UnexpectedEof.into()),
    }
}

/// Atiende pedidos hasta que algo lo acaba, y dice qué.
async fn converse<S>(
    client: &mut BufReader<S>,
    closing: &CancellationToken,
) -> io::Result<&'static str>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    loop {
        let order = tokio::select! {
            order = timeout(PATIENCE, next_order(client)) => order??,
            _ = closing.cancelled() => return Ok("cerramos"),
        };
        let Some(order) = order else {
            return Ok("adiós");
        };
        let reply = format!("oído: {order}\n");
        let send = async {
            client.write_all(reply.as_bytes()).await?;
            // Un socket no guarda nada; otro flujo puede guardar.
            client.flush().await
        };
        timeout(PATIENCE, send).await??;
    }
}

/// Dice el motivo, y lee lo que quede para que llegue.
async fn say_goodbye<S>(mut client: S, reason: &str) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    client.write_all(format!("{reason}\n").as_bytes()).await?;
    client.shutdown().await?;
    copy(&mut client.take(1_000_000), &mut sink()).await?;
    Ok(())
}

async fn attend<S>(socket: S, closing: CancellationToken)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut client = BufReader::new(socket);
    let reason = match converse(&mut client, &closing).await {
        Ok(reason) => reason,
        Err(error) => match error.kind() {
            ErrorKind::TimedOut => "no respondes",
            ErrorKind::InvalidData => "pedido no válido",
            ErrorKind::UnexpectedEof => "pedido a medias",
            _ => "se ha cortado",
        },
    };
    println!("fuera: {reason}");
    // Si ni así se va, se suelta.
    let _ = timeout(FAREWELL, say_goodbye(client, reason)).await;
}
// ANCHOR_END: conversacion

// ANCHOR: servidor
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

async fn serve(listener: TcpListener, closing: CancellationToken) {
    let places = Arc::new(Semaphore::new(PLACES));
    let inside = TaskTracker::new();
    loop {
        let (socket, permit) = tokio::select! {
            client = next_client(&listener, &places) => client,
            _ = closing.cancelled() => break,
        };
        let closing = closing.clone();
        inside.spawn(async move {
            if let Err(error) = socket.set_nodelay(true) {
                eprintln!("sin TCP_NODELAY: {error}");
            }
            attend(socket, closing).await;
            drop(permit);
        });
    }
    drop(listener);
    inside.close();
    let late = timeout(GRACE, inside.wait()).await.is_err();
    println!("cerrado a tiempo: {}, quedan {}", !late, inside.len());
}
// ANCHOR_END: servidor

// ANCHOR: clientes
#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let closing = CancellationToken::new();
    let server = tokio::spawn(serve(listener, closing.clone()));

    // Uno que pide y se va, uno que se corta, uno que no acaba y uno que calla.
    let long = "x".repeat(100_000);
    for (orders, leaves) in
        [("sopa\n", true), ("pan", true), (&long, false), ("", false)]
    {
        let mut client = TcpStream::connect(address).await?;
        client.write_all(orders.as_bytes()).await?;
        if leaves {
            client.shutdown().await?;
        }
        let mut replies = String::new();
        client.read_to_string(&mut replies).await?;
        print!("{replies}");
    }

    // Y uno que está dentro cuando se cierra.
    let mut client = BufReader::new(TcpStream::connect(address).await?);
    client.write_all("café\n".as_bytes()).await?;
    let mut replies = String::new();
    client.read_line(&mut replies).await?;
    closing.cancel();
    client.read_to_string(&mut replies).await?;
    print!("{replies}");
    drop(client);
    server.await?;
    Ok(())
}
// ANCHOR_END: clientes
