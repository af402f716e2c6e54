//! Mil conexiones abiertas a la vez, servidores y clientes en un solo hilo.
//!
//! Ejecuta: cargo run --bin mil_conexiones

// ANCHOR: programa
use std::collections::HashSet;
use std::sync::Arc;
use std::thread::{self, ThreadId};
use tokio::io::{self, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const CLIENTS: usize = 1000;

/// Nadie recibe respuesta hasta que han pedido los mil.
async fn serve(
    mut client: TcpStream,
    all_ordered: Arc<Barrier>,
) -> io::Result<ThreadId> {
    let dish = client.read_u32().await?;
    all_ordered.wait().await;
    client.write_u32(dish).await?;
    Ok(thread::current().id())
}

async fn accept_all(listener: TcpListener) -> io::Result<HashSet<ThreadId>> {
    let all_ordered = Arc::new(Barrier::new(CLIENTS));
    let mut served = JoinSet::new();
    for _ in 0..CLIENTS {
        let (client, _) = listener.accept().await?;
        served.spawn(serve(client, all_ordered.clone()));
    }
    served.join_all().await.into_iter().collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Cada conexión gasta aquí dos descriptores: uno por extremo.
    rlimit::increase_nofile_limit(2 * CLIENTS as u64 + 100)?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let kitchen = tokio::spawn(accept_all(listener));
    let mut clients = Vec::new();
    for dish in 0..CLIENTS as u32 {
        let mut client = TcpStream::connect(address).await?;
        client.write_u32(dish).await?;
        clients.push((dish, client));
    }
    println!("conexiones abiertas a la vez: {}", clients.len());
    for (dish, client) in &mut clients {
        assert_eq!(client.read_u32().await?, *dish, "plato de otra mesa");
    }
    println!("respuestas: {}", clients.len());
    let mut threads = kitchen.await??;
    threads.insert(thread::current().id());
    println!("hilos: {}", threads.len());
    Ok(())
}
// ANCHOR_END: programa
