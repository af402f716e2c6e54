//! Lo que un cliente de HTTP trae puesto.
//!
//! Ejecuta: cargo run --bin serie_cliente
//! Otra salida: son dos bibliotecas, y se comparan.
//! Tabla: serie_cliente.md

// ANCHOR: valores
use reqwest::Client;
use std::error::Error;
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::mpsc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinSet, spawn_blocking};
use tokio::time::{advance, pause, sleep};

const CALLS: usize = 150;
const SILENCE: &str = "calla";
const HANG_UP: &str = "cuelga";
const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
const AGAIN: &str =
    "HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n";

#[derive(Default)]
struct Seen {
    connections: AtomicUsize,
    requests: AtomicUsize,
}

/// Contesta a cada petición con `reply`, se calla, o cuelga.
async fn serve(mut table: TcpStream, seen: Arc<Seen>, reply: &'static str) {
    let mut head = [0; 1024];
    while let Ok(1..) = table.read(&mut head).await {
        seen.requests.fetch_add(1, Relaxed);
        match reply {
            SILENCE => {}
            HANG_UP => break,
            reply => drop(table.write_all(reply.as_bytes()).await),
        }
    }
}

async fn kitchen(
    reply: &'static str,
) -> Result<(String, Arc<Seen>), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let seen = Arc::new(Seen::default());
    let counted = seen.clone();
    tokio::spawn(async move {
        while let Ok((table, _)) = listener.accept().await {
            counted.connections.fetch_add(1, Relaxed);
            tokio::spawn(serve(table, counted.clone(), reply));
        }
    });
    Ok((url, seen))
}

/// `Debug` solo nombra un límite si lo hay: en `set` se ve que lo nombra.
fn limit(name: &str, plain: impl Debug, set: impl Debug) -> &'static str {
    assert!(format!("{set:?}").contains(name), "ya no dice {name}");
    match format!("{plain:?}").contains(name) {
        true => "hay",
        false => "no hay",
    }
}
// ANCHOR_END: valores

// ANCHOR: mirar
/// Cuántas conexiones abren todas a la vez.
async fn at_once() -> Result<usize, Box<dyn Error>> {
    let (url, seen) = kitchen(SILENCE).await?;
    let client = Client::new();
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        calls.spawn(client.get(&url).send());
    }
    let all = async {
        while seen.requests.load(Relaxed) < CALLS {
            sleep(Duration::from_millis(5)).await;
        }
    };
    // Si hay un tope, no llegan nunca.
    let _fewer = tokio::time::timeout(Duration::from_secs(30), all).await;
    Ok(seen.requests.load(Relaxed))
}

/// Los segundos que una conexión sin usar sigue sirviendo. El reloj está
/// parado y solo lo mueve `advance`: con un hilo ocupado no salta él.
async fn idle() -> Result<u64, Box<dyn Error>> {
    let (busy, wait) = mpsc::channel::<()>();
    spawn_blocking(move || wait.recv());
    pause();
    let (mut kept, mut lost) = (1, 3600);
    while lost - kept > 1 {
        let middle = u64::midpoint(kept, lost);
        let (url, seen) = kitchen(OK).await?;
        let client = Client::new();
        client.get(&url).send().await?.bytes().await?;
        // La conexión vuelve a la reserva en estos turnos.
        for _ in 0..200 {
            tokio::task::yield_now().await;
        }
        advance(Duration::from_secs(middle)).await;
        client.get(&url).send().await?.bytes().await?;
        match seen.connections.load(Relaxed) {
            1 => kept = middle,
            _ => lost = middle,
        }
    }
    drop(busy);
    Ok(kept)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("Qué | reqwest");
    let short = Duration::from_secs(1);

    let set = Client::builder().timeout(short);
    let whole = limit("timeout", Client::builder(), set);
    println!("límite de la llamada entera | {whole}");
    let set = Client::builder().connect_timeout(short);
    let connect = limit("connect_timeout", Client::builder(), set);
    println!("límite para conectar | {connect}");
    let set = Client::builder().read_timeout(short).build()?;
    let silence = limit("read_timeout", Client::new(), set);
    println!("límite de cada silencio | {silence}");
    let most = match at_once().await? {
        CALLS => "sin tope".to_owned(),
        fewer => fewer.to_string(),
    };
    println!("conexiones a la vez, en total | {most}");
    println!("conexiones a la vez, a un servidor | {most}");

    let (url, seen) = kitchen(AGAIN).await?;
    let ended = reqwest::get(url).await;
    assert!(ended.is_err_and(|error| error.is_redirect()), "no se cansa");
    let requests = seen.requests.load(Relaxed);
    println!("llamadas, si siempre le mandan a otro sitio | {requests}");
    let (url, seen) = kitchen(HANG_UP).await?;
    assert!(reqwest::get(url).await.is_err(), "nadie contesta");
    let requests = seen.requests.load(Relaxed);
    println!("llamadas, si le cuelgan sin contestar | {requests}");
    println!(
        "una conexión sin usar sirve | hasta los {} s",
        idle().await?
    );
    Ok(())
}
// ANCHOR_END: mirar
