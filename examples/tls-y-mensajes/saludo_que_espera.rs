//! Negociar dentro del bucle que acepta deja fuera a todos; en su tarea, no.
//!
//! Ejecuta: cargo run --bin saludo_que_espera
//! Otra salida: asyncio negocia cada conexión aparte, y no cae en la trampa.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer};
use rcgen::{IsCa, KeyPair};
use std::error::Error;
use std::sync::Arc;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
// ANCHOR: programa
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_rustls::server::TlsStream;
use tokio_rustls::{TlsAcceptor, TlsConnector};

const PATIENCE: Duration = Duration::from_millis(500);

async fn greet(mut table: TlsStream<TcpStream>) -> io::Result<()> {
    table.write_all(b"hola").await?;
    table.shutdown().await
}

/// Mal: quien no acaba de negociar detiene el bucle.
async fn in_the_loop(listener: TcpListener, tls: TlsAcceptor) -> Res<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        let table = tls.accept(socket).await?;
        tokio::spawn(greet(table));
    }
}

/// Bien: cada conexión negocia en su tarea, y con su límite.
async fn in_a_task(listener: TcpListener, tls: TlsAcceptor) -> Res<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        let tls = tls.clone();
        tokio::spawn(async move {
            let table = timeout(PATIENCE, tls.accept(socket)).await??;
            greet(table).await
        });
    }
}

async fn enter(kitchen: SocketAddr, tls: &TlsConnector) -> Res<String> {
    let socket = TcpStream::connect(kitchen).await?;
    let mut kitchen = tls.connect(NAME.try_into()?, socket).await?;
    let mut greeting = String::new();
    kitchen.read_to_string(&mut greeting).await?;
    Ok(greeting)
}
// ANCHOR_END: programa

type Res<T> = Result<T, Box<dyn Error + Send + Sync>>;

const NAME: &str = "cocina.test";

/// Una autoridad, y lo que tienen los dos lados: la cocina, un certificado; la
/// mesa, la autoridad que lo firma.
fn configure() -> Res<(TlsAcceptor, TlsConnector)> {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate()?)?;
    let key = KeyPair::generate()?;
    let params = CertificateParams::new([NAME.to_owned()])?;
    let certificate = params.signed_by(&key, &authority)?;

    let key = PrivateKeyDer::try_from(key.serialize_der())?;
    let accepts = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.into()], key)?;
    let mut trusted = RootCertStore::empty();
    trusted.add(authority.der().clone())?;
    let connects = ClientConfig::builder()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok((Arc::new(accepts).into(), Arc::new(connects).into()))
}

// ANCHOR: mesas
#[tokio::main(flavor = "current_thread")]
async fn main() -> Res<()> {
    let (accepts, connects) = configure()?;

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let kitchen = listener.local_addr()?;
    tokio::spawn(in_the_loop(listener, accepts.clone()));
    let _silent = TcpStream::connect(kitchen).await?;
    let second = timeout(PATIENCE, enter(kitchen, &connects)).await;
    println!("en el bucle, la mesa 2 entra: {}", second.is_ok());

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let kitchen = listener.local_addr()?;
    tokio::spawn(in_a_task(listener, accepts));
    let mut silent = TcpStream::connect(kitchen).await?;
    println!(
        "en su tarea, la mesa 2: {}",
        enter(kitchen, &connects).await?
    );
    let n = silent.read(&mut [0; 64]).await?;
    println!("y la mesa callada, al rato, lee {n} bytes");
    Ok(())
}
// ANCHOR_END: mesas
