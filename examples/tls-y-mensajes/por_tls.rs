//! TLS por los dos lados, con una autoridad y un certificado recién hechos.
//!
//! Ejecuta: cargo run --bin por_tls

// ANCHOR: programa
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer};
use rcgen::{IsCa, KeyPair};
use std::error::Error;
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio_rustls::{TlsAcceptor, TlsConnector};

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

async fn serve(listener: TcpListener, tls: TlsAcceptor) -> Res<()> {
    let (socket, _) = listener.accept().await?;
    let mut table = BufReader::new(tls.accept(socket).await?);
    let mut order = String::new();
    table.read_line(&mut order).await?;
    table.write_all(format!("oído: {order}").as_bytes()).await?;
    table.shutdown().await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Res<()> {
    let (accepts, connects) = configure()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let dine = async {
        let socket = TcpStream::connect(address).await?;
        let kitchen = connects.connect(NAME.try_into()?, socket).await?;
        let mut kitchen = BufReader::new(kitchen);
        kitchen.write_all(b"sopa\n").await?;
        kitchen.flush().await?;
        let mut reply = String::new();
        kitchen.read_line(&mut reply).await?;
        print!("{reply}");
        kitchen.shutdown().await?;
        Res::Ok(())
    };
    tokio::try_join!(serve(listener, accepts), dine)?;
    Ok(())
}
// ANCHOR_END: programa
