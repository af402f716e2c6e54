//! El vigía: pregunta a varios servicios, de dos en dos y con un límite.
//!
//! Ejecuta: cargo run --bin vigia
//!
//! Con tus servicios: cargo run --bin vigia -- example.com:80 localhost:8000

use std::time::Duration;
use std::{env, io};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

/// Los argumentos que son `nombre:puerto` o, si no hay, cuatro de prueba.
async fn services() -> io::Result<Vec<(String, String)>> {
    let given = env::args().skip(1).filter(|given| given.contains(':'));
    let mut services: Vec<_> =
        given.map(|address| (address.clone(), address)).collect();
    if services.is_empty() {
        for name in ["clima", "noticias", "tráfico", "mapas"] {
            services.push((name.to_owned(), start(name).await?));
        }
    }
    Ok(services)
}

/// Un servicio de prueba: «noticias» no contesta y «tráfico» cuelga.
async fn start(name: &'static str) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    tokio::spawn(answer(name, listener));
    Ok(address)
}

/// Responde una vez, porque el vigía pregunta una vez.
async fn answer(name: &str, listener: TcpListener) -> io::Result<()> {
    let mut client = BufReader::new(listener.accept().await?.0);
    client.read_line(&mut String::new()).await?;
    match name {
        "noticias" => sleep(Duration::from_secs(3600)).await,
        "tráfico" => {}
        _ => client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?,
    }
    Ok(())
}

/// El número con el que responde: 200 es que todo va bien.
async fn get(address: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    // Basta con el principio: «HTTP/1.1 200».
    let mut start = [0; 12];
    stream.read_exact(&mut start).await?;
    let status = start.strip_prefix(b"HTTP/1.").map(|rest| &rest[2..]);
    match status.map(str::from_utf8) {
        Some(Ok(status)) => Ok(status.to_owned()),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

// ANCHOR: programa
const LIMIT: Duration = Duration::from_secs(1);
/// Cuántas consultas puede haber a la vez.
static SLOTS: Semaphore = Semaphore::const_new(2);

async fn check(address: String) -> String {
    let _slot = SLOTS.acquire().await.expect("nadie cierra el semáforo");
    match timeout(LIMIT, get(&address)).await {
        Ok(Ok(status)) => status,
        Ok(Err(_)) => "no responde".to_owned(),
        Err(_) => "tarda demasiado".to_owned(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut checks = Vec::new();
    for (service, address) in services().await? {
        checks.push((service, tokio::spawn(check(address))));
    }
    for (service, check) in checks {
        println!("{service}: {}", check.await?);
    }
    Ok(())
}
// ANCHOR_END: programa
