//! TLS avisa de que ha acabado: sin el aviso, alguien ha podido cortar.
//!
//! Ejecuta: cargo run --bin fin_sin_aviso
//! Otra salida: asyncio da por bueno un final sin aviso.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer};
use rcgen::{IsCa, KeyPair};
use std::error::Error;
use std::sync::Arc;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
// ANCHOR: programa
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{TlsAcceptor, TlsConnector};

async fn bill(socket: TcpStream, tls: &TlsAcceptor, ends: bool) -> Res<()> {
    let mut table = tls.accept(socket).await?;
    table.write_all(b"sopa 4, pan 1").await?;
    table.flush().await?;
    if ends {
        table.shutdown().await?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Res<()> {
    let (accepts, connects) = configure()?;
    for ends in [true, false] {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let socket = TcpStream::connect(listener.local_addr()?).await?;
        let (kitchen_socket, _) = listener.accept().await?;
        let read = async {
            let tls = connects.connect(NAME.try_into()?, socket);
            let mut bytes = Vec::new();
            let ended = tls.await?.read_to_end(&mut bytes).await;
            println!("llega: {}", String::from_utf8_lossy(&bytes));
            match ended {
                Ok(_) => println!("y es el final"),
                Err(error) => {
                    println!("y falla: {:?}", error.kind());
                    // Detrás va una dirección, con la explicación.
                    let error = error.to_string();
                    println!("`{}`", error.split(": ").next().unwrap_or(""));
                }
            }
            Res::Ok(())
        };
        tokio::try_join!(bill(kitchen_socket, &accepts, ends), read)?;
    }
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
