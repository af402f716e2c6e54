//! Una conexión que empieza en claro y pasa a TLS, con las líneas de un códec.
//!
//! Ejecuta: cargo run --bin de_claro_a_cifrado
//! Otra salida: asyncio toma lo que llegó en claro por cifrado.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer};
use rcgen::{IsCa, KeyPair};
use std::error::Error;
use std::sync::Arc;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
// ANCHOR: programa
use futures::{SinkExt, StreamExt};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{TlsAcceptor, TlsConnector};
use tokio_util::codec::{Framed, LinesCodec};

fn lines<S: tokio::io::AsyncRead + tokio::io::AsyncWrite>(
    socket: S,
) -> Framed<S, LinesCodec> {
    Framed::new(socket, LinesCodec::new_with_max_length(1024))
}

/// Recupera el socket; lo que haya llegado en claro de más, no se acepta.
fn bare(lines: Framed<TcpStream, LinesCodec>) -> Res<TcpStream> {
    let parts = lines.into_parts();
    match parts.read_buf.is_empty() {
        true => Ok(parts.io),
        false => Err("bytes en claro detrás de CIFRAR".into()),
    }
}

async fn attend(socket: TcpStream, tls: TlsAcceptor) -> Res<()> {
    let mut table = lines(socket);
    let asked = table.next().await.transpose()?;
    println!("en claro: {}", asked.unwrap_or_default());
    table.send("adelante").await?;
    let mut table = lines(tls.accept(bare(table)?).await?);
    while let Some(order) = table.next().await.transpose()? {
        println!("cifrado: {order}");
        table.send(format!("oído: {order}")).await?;
    }
    Ok(())
}

async fn dine(socket: TcpStream, tls: TlsConnector) -> Res<()> {
    let mut kitchen = lines(socket);
    kitchen.send("CIFRAR").await?;
    let answer = kitchen.next().await.transpose()?;
    println!("la cocina: {}", answer.unwrap_or_default());
    let socket = tls.connect(NAME.try_into()?, bare(kitchen)?).await?;
    let mut kitchen = lines(socket);
    kitchen.send("sopa").await?;
    let reply = kitchen.next().await.transpose()?;
    println!("la cocina: {}", reply.unwrap_or_default());
    // Cierra el códec, que cierra TLS con su aviso.
    SinkExt::<&str>::close(&mut kitchen).await?;
    Ok(())
}
// ANCHOR_END: programa

type Res<T> = Result<T, Box<dyn Error>>;

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

// ANCHOR: dos_mesas
#[tokio::main(flavor = "current_thread")]
async fn main() -> Res<()> {
    let (accepts, connects) = configure()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;

    let table = TcpStream::connect(address).await?;
    let (kitchen, _) = listener.accept().await?;
    let attended = attend(kitchen, accepts.clone());
    tokio::try_join!(attended, dine(table, connects))?;

    // Alguien, por el camino, añade un pedido que no va cifrado.
    let mut table = TcpStream::connect(address).await?;
    table.write_all(b"CIFRAR\nlangosta\n").await?;
    let (kitchen, _) = listener.accept().await?;
    if let Err(error) = attend(kitchen, accepts).await {
        println!("fuera: {error}");
    }
    Ok(())
}
// ANCHOR_END: dos_mesas
