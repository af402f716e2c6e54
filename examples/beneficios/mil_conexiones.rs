//! Mil consultas con su conexión abierta a la vez, en un solo hilo.
//!
//! Ejecuta: cargo run --bin mil_conexiones

use std::sync::Arc;
use tokio::io::{self, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Barrier;

const SERVICES: usize = 1000;

/// Acepta las mil, y lanza una tarea para cada una.
async fn accept_all(listener: TcpListener) -> io::Result<()> {
    let everyone = Arc::new(Barrier::new(SERVICES));
    // Las mil o ninguna: aquí un fallo de `accept` puede acabar con todo.
    for _ in 0..SERVICES {
        let (client, _) = listener.accept().await?;
        tokio::spawn(answer(client, everyone.clone()));
    }
    Ok(())
}

// ANCHOR: programa
async fn answer(mut client: TcpStream, all: Arc<Barrier>) -> io::Result<()> {
    // Nadie recibe respuesta hasta que han conectado los mil.
    all.wait().await;
    client.write_all(b"200").await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Cada conexión gasta aquí dos descriptores: uno por extremo.
    rlimit::increase_nofile_limit(2 * SERVICES as u64 + 100)?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(accept_all(listener));
    let mut open = Vec::new();
    for _ in 0..SERVICES {
        open.push(TcpStream::connect(address).await?);
    }
    println!("conexiones abiertas a la vez: {}", open.len());
    let mut status = String::new();
    for stream in &mut open {
        stream.read_to_string(&mut status).await?;
    }
    println!("respuestas: {}", status.matches("200").count());
    Ok(())
}
// ANCHOR_END: programa
