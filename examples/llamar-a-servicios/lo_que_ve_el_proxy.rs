//! Lo que ve un proxy de una llamada: todo, o solo a quién se llama.
//!
//! Ejecuta: cargo run --bin lo_que_ve_el_proxy

// ANCHOR: proxy
use rcgen::generate_simple_self_signed;
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio_rustls::{TlsAcceptor, TlsConnector};

async fn read_head(from: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(from.read_u8().await?);
    }
    Ok(head)
}

/// Llama por quien se lo pide, y devuelve todo lo que este ha enviado.
async fn proxy(door: &TcpListener, kitchen: SocketAddr) -> io::Result<Vec<u8>> {
    let (mut table, _) = door.accept().await?;
    let mut seen = read_head(&mut table).await?;
    // Aquí, todos los nombres son el de la cocina.
    let mut server = TcpStream::connect(kitchen).await?;
    if seen.starts_with(b"CONNECT ") {
        table.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    } else {
        server.write_all(&seen).await?;
    }
    let (mut asks, mut hears) = table.split();
    let (mut answers, mut told) = server.split();
    let carry = async {
        let mut part = [0; 1024];
        while let got @ 1.. = asks.read(&mut part).await? {
            seen.extend(&part[..got]);
            told.write_all(&part[..got]).await?;
        }
        told.shutdown().await
    };
    tokio::try_join!(carry, copy(&mut answers, &mut hears))?;
    Ok(seen)
}
// ANCHOR_END: proxy

// ANCHOR: programa
type Res<T> = Result<T, Box<dyn Error>>;

const NAME: &str = "cocina.test";

/// Un certificado que se firma a sí mismo, y del que la mesa se fía.
fn configure() -> Res<(TlsAcceptor, TlsConnector)> {
    let made = generate_simple_self_signed([NAME.to_owned()])?;
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der())?;
    let mut trusted = RootCertStore::empty();
    trusted.add(made.cert.der().clone())?;
    let accepts = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.into()], key)?;
    let connects = ClientConfig::builder()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok((Arc::new(accepts).into(), Arc::new(connects).into()))
}

/// Sirve un plato, y espera a que se vayan.
async fn serve(mut table: impl AsyncRead + AsyncWrite + Unpin) -> Res<()> {
    read_head(&mut table).await?;
    let dish = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nsopa";
    table.write_all(dish).await?;
    table.flush().await?;
    let _gone = table.read(&mut [0]).await?;
    Ok(())
}

async fn order(
    mut kitchen: impl AsyncRead + AsyncWrite + Unpin,
    what: &str,
) -> Res<String> {
    let head = format!("GET {what} HTTP/1.1\r\nhost: {NAME}\r\n\r\n");
    kitchen.write_all(head.as_bytes()).await?;
    kitchen.flush().await?;
    read_head(&mut kitchen).await?;
    let mut dish = [0; 4];
    kitchen.read_exact(&mut dish).await?;
    kitchen.shutdown().await?;
    Ok(String::from_utf8_lossy(&dish).into_owned())
}

fn show(name: &str, dish: &str, seen: &[u8]) {
    let seen = String::from_utf8_lossy(seen);
    println!("{name}: llega {dish}");
    let first = seen.lines().next().unwrap_or_default();
    println!("  el proxy lee: {first}");
    println!("  ve la mesa: {}", seen.contains("mesa=7"));
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Res<()> {
    let kitchen = TcpListener::bind("127.0.0.1:0").await?;
    let door = TcpListener::bind("127.0.0.1:0").await?;
    let (address, through) = (kitchen.local_addr()?, door.local_addr()?);
    let carries = async || Ok(proxy(&door, address).await?);

    let cooks = async { serve(kitchen.accept().await?.0).await };
    let calls = async {
        let socket = TcpStream::connect(through).await?;
        order(socket, &format!("http://{NAME}/sopa?mesa=7")).await
    };
    let (dish, seen, ()) = tokio::try_join!(calls, carries(), cooks)?;
    show("sin cifrar", &dish, &seen);

    let (accepts, connects) = configure()?;
    let cooks = async {
        let (socket, _) = kitchen.accept().await?;
        serve(accepts.accept(socket).await?).await
    };
    let calls = async {
        let mut socket = TcpStream::connect(through).await?;
        let head = format!("CONNECT {NAME}:443 HTTP/1.1\r\nhost: {NAME}\r\n");
        socket.write_all(format!("{head}\r\n").as_bytes()).await?;
        read_head(&mut socket).await?;
        let kitchen = connects.connect(NAME.try_into()?, socket).await?;
        order(kitchen, "/sopa?mesa=7").await
    };
    let (dish, seen, ()) = tokio::try_join!(calls, carries(), cooks)?;
    show("con TLS", &dish, &seen);
    Ok(())
}
// ANCHOR_END: programa
