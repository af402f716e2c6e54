//! Un nombre se busca en un hilo de apoyo; una dirección no hay que buscarla.
//!
//! Ejecuta: cargo run --bin nombre_en_un_hilo

// ANCHOR: programa
use std::io;
use std::sync::mpsc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream, lookup_host};
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(300);

async fn connects(host: &str, port: u16) -> bool {
    let connection = TcpStream::connect((host, port));
    matches!(timeout(PATIENCE, connection).await, Ok(Ok(_)))
}

async fn look_up() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();

    // El único hilo de apoyo está ocupado hasta que se suelte `busy_tx`.
    let (busy_tx, busy_rx) = mpsc::channel::<()>();
    let busy = spawn_blocking(move || busy_rx.recv().is_ok());
    println!("sin hilo, 127.0.0.1: {}", connects("127.0.0.1", port).await);
    println!("sin hilo, localhost: {}", connects("localhost", port).await);

    drop(busy_tx);
    busy.await?;
    println!("con hilo, localhost: {}", connects("localhost", port).await);

    let mut found = lookup_host(("localhost", port)).await?;
    println!("de esta máquina: {}", found.all(|it| it.ip().is_loopback()));
    Ok(())
}

fn main() -> io::Result<()> {
    let mut builder = Builder::new_current_thread();
    let runtime = builder.max_blocking_threads(1).enable_all().build()?;
    runtime.block_on(look_up())
}
// ANCHOR_END: programa
