//! Qué corta cada límite de tiempo, con tres cocinas que tardan de otra manera.
//!
//! Ejecuta: cargo run --bin cuatro_limites

// ANCHOR: cocina
use reqwest::{Client, ClientBuilder};
use std::error::Error;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

const LIMIT: Duration = Duration::from_millis(250);
const LONG: Duration = Duration::from_millis(600);
const DROP: Duration = Duration::from_millis(25);

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n";

async fn attend(mut table: TcpStream) -> io::Result<()> {
    table.set_nodelay(true)?;
    let mut request = [0; 1024];
    let n = table.read(&mut request).await?;
    let request = &request[..n];
    if request.starts_with(b"GET /calla ") {
        sleep(LONG).await;
        table.write_all(HEAD).await?;
        table.write_all(&[b'x'; 16]).await
    } else if request.starts_with(b"GET /se-para ") {
        table.write_all(HEAD).await?;
        table.write_all(&[b'x'; 8]).await?;
        sleep(LONG).await;
        table.write_all(&[b'x'; 8]).await
    } else {
        table.write_all(HEAD).await?;
        for _ in 0..16 {
            sleep(DROP).await;
            table.write_all(b"x").await?;
        }
        Ok(())
    }
}

async fn kitchen() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((table, _)) = listener.accept().await {
            tokio::spawn(attend(table));
        }
    });
    Ok(url)
}
// ANCHOR_END: cocina

// ANCHOR: clientes
/// Dónde se corta la llamada, si se corta.
async fn call(client: &Client, url: String, around_send: bool) -> &'static str {
    let send = client.get(url).send();
    let sent = match around_send {
        true => timeout(LIMIT, send).await.ok().and_then(Result::ok),
        false => send.await.ok(),
    };
    let Some(response) = sent else {
        return "en la cabecera";
    };
    match response.bytes().await {
        Ok(_) => "entera",
        Err(_) => "en el cuerpo",
    }
}

async fn try_all(
    name: &str,
    builder: ClientBuilder,
    around_send: bool,
) -> Result<String, Box<dyn Error>> {
    let (url, client) = (kitchen().await?, builder.build()?);
    let call = |path| call(&client, format!("{url}{path}"), around_send);
    let (silent, stops, drips) =
        tokio::join!(call("/calla"), call("/se-para"), call("/gotea"));
    Ok(format!(
        "{name}:\n  calla: {silent}\n  se para: {stops}\n  gotea: {drips}"
    ))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let new = Client::builder;
    let (connect, send, read, total) = tokio::try_join!(
        try_all("connect_timeout", new().connect_timeout(LIMIT), false),
        try_all("timeout() alrededor de send()", new(), true),
        try_all("read_timeout", new().read_timeout(LIMIT), false),
        try_all("timeout()", new().timeout(LIMIT), false),
    )?;
    println!("{connect}\n{send}\n{read}\n{total}");
    Ok(())
}
// ANCHOR_END: clientes
