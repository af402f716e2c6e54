//! Cuatro certificados y un servidor sin TLS: qué ve cada lado.
//!
//! Ejecuta: cargo run --bin certificado_que_no_vale
//! Otra salida: los mensajes son de otra biblioteca.

// ANCHOR: programa
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer};
use rcgen::{DnType, IsCa, KeyPair, date_time_ymd};
use std::error::Error;
use std::io;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio_rustls::{TlsAcceptor, TlsConnector};

type Res<T> = Result<T, Box<dyn Error>>;
type Authority = CertifiedIssuer<'static, KeyPair>;

const NAME: &str = "cocina.test";

fn authority(name: &str) -> Res<Authority> {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    Ok(CertifiedIssuer::self_signed(params, KeyPair::generate()?)?)
}

fn kitchen(name: &str, signer: &Authority, until: i32) -> Res<TlsAcceptor> {
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::new([name.to_owned()])?;
    params.not_after = date_time_ymd(until, 1, 1);
    let certificate = params.signed_by(&key, signer)?;
    let key = PrivateKeyDer::try_from(key.serialize_der())?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.into()], key)?;
    Ok(Arc::new(config).into())
}

fn table(trusts: &Authority) -> Res<TlsConnector> {
    let mut trusted = RootCertStore::empty();
    trusted.add(trusts.der().clone())?;
    let config = ClientConfig::builder()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok(Arc::new(config).into())
}

fn report<T>(who: &str, outcome: io::Result<T>) {
    match outcome {
        Ok(_) => println!("  {who}: bien"),
        // Detrás de «time» va la hora, que cambia.
        Err(error) => match error.to_string().split_once(" time ") {
            Some((reason, _)) => println!("  {who}: `{reason} time…`"),
            None => println!("  {who}: `{error}`"),
        },
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Res<()> {
    let (ours, other) = (authority("la nuestra")?, authority("otra")?);
    let table = table(&ours)?;
    for (what, kitchen) in [
        ("bueno", Some(kitchen(NAME, &ours, 4000)?)),
        ("de otra autoridad", Some(kitchen(NAME, &other, 4000)?)),
        ("de otro nombre", Some(kitchen("bar.test", &ours, 4000)?)),
        ("caducado", Some(kitchen(NAME, &ours, 2020)?)),
        ("ninguno: en claro", None),
    ] {
        println!("{what}");
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let socket = TcpStream::connect(listener.local_addr()?).await?;
        let (mut server, _) = listener.accept().await?;
        let answer = async {
            if let Some(tls) = kitchen {
                return tls.accept(server).await.map(|_| ());
            }
            let _hello = server.read(&mut [0; 4096]).await?;
            server.write_all("hola, mesa\n".as_bytes()).await
        };
        let call = table.connect(NAME.try_into()?, socket);
        let (called, answered) = tokio::join!(call, answer);
        report("la mesa", called);
        report("la cocina", answered);
    }
    Ok(())
}
// ANCHOR_END: programa
