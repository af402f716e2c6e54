//! Cuántas llamadas hay en curso a la vez, según quién guarde el permiso.
//!
//! Ejecuta: cargo run --bin con_tope
//! Otra salida: aiohttp trae un tope de cien conexiones, y reqwest ninguno.

// ANCHOR: cocina
use reqwest::Client;
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tower::limit::ConcurrencyLimitLayer;

/// Contesta enseguida, y no sirve hasta que tiene `wanted` mesas esperando.
struct Kitchen {
    wanted: usize,
    waiting: AtomicUsize,
    most: AtomicUsize,
    served: Semaphore,
}

impl Kitchen {
    async fn attend(&self, mut table: TcpStream) -> io::Result<()> {
        table.set_nodelay(true)?;
        while table.read(&mut [0; 1024]).await? > 0 {
            let head = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n";
            table.write_all(head).await?;
            let waiting = self.waiting.fetch_add(1, Relaxed) + 1;
            self.most.fetch_max(waiting, Relaxed);
            if waiting == self.wanted {
                self.served.close();
            }
            // Nadie da permisos: se espera a que se cierre.
            let _closed = self.served.acquire().await;
            self.waiting.fetch_sub(1, Relaxed);
            table.write_all(b"sopa").await?;
        }
        Ok(())
    }
}
// ANCHOR_END: cocina

// ANCHOR: clientes
const CALLS: usize = 150;

/// Hasta cuándo se guarda el permiso.
#[derive(Clone, Copy)]
enum Until {
    Head,
    Body,
}

async fn call(
    client: Client,
    url: String,
    places: Arc<Semaphore>,
    until: Until,
) -> Result<String, Box<dyn Error + Send + Sync>> {
    let permit = places.acquire().await?;
    let response = client.get(url).send().await?;
    if let Until::Head = until {
        drop(permit);
        return Ok(response.text().await?);
    }
    let text = response.text().await?;
    drop(permit);
    Ok(text)
}

/// Cuántas tiene a la vez la cocina, que sirve cuando hay `wanted`.
async fn most_waiting(
    client: Client,
    places: usize,
    until: Until,
    wanted: usize,
) -> Result<usize, Box<dyn Error + Send + Sync>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/plato", listener.local_addr()?);
    let kitchen = Arc::new(Kitchen {
        wanted,
        waiting: AtomicUsize::new(0),
        most: AtomicUsize::new(0),
        served: Semaphore::new(0),
    });
    let attending = kitchen.clone();
    tokio::spawn(async move {
        while let Ok((table, _)) = listener.accept().await {
            let kitchen = attending.clone();
            tokio::spawn(async move { kitchen.attend(table).await });
        }
    });
    let places = Arc::new(Semaphore::new(places));
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        calls.spawn(call(client.clone(), url.clone(), places.clone(), until));
    }
    // Con la primera que falle se acaba: a las demás ya no las sirven.
    while let Some(reply) = calls.join_next().await {
        assert_eq!(reply??, "sopa");
    }
    Ok(kitchen.most.load(Relaxed))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let client = Client::new();
    let most = most_waiting(client.clone(), CALLS, Until::Body, CALLS).await?;
    println!("sin tope: {most}");

    let layer = ConcurrencyLimitLayer::new(10);
    let limited = Client::builder().connector_layer(layer).build()?;
    let most = most_waiting(limited, CALLS, Until::Body, CALLS).await?;
    println!("diez a la vez conectando: {most}");

    let most = most_waiting(client.clone(), 10, Until::Head, CALLS).await?;
    println!("permiso hasta la cabecera: {most}");

    let most = most_waiting(client, 10, Until::Body, 10).await?;
    println!("permiso hasta el final del cuerpo: {most}");
    Ok(())
}
// ANCHOR_END: clientes
