//! Una negociación sin red: lo que un lado quiere enviar se le da al otro.
//!
//! Ejecuta: cargo run --bin saludo_por_dentro
//! Otra salida: OpenSSL rechaza en claro, y rustls, cifrado.
//! Figura: La negociación de TLS, y dónde se corta

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer};
use rcgen::{IsCa, KeyPair};
use std::error::Error;
use std::sync::Arc;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
// ANCHOR: programa
use std::io;
use tokio_rustls::rustls::{self, Connection};
use tokio_rustls::rustls::{ClientConnection, ServerConnection};

/// Dice lo que se ve por el camino: la clase de cada registro, y nada más.
fn tell(arrow: &str, mut bytes: &[u8]) {
    let mut last = "";
    while let [kind, _, _, high, low, rest @ ..] = bytes {
        let kind = match kind {
            21 => "Aviso",
            22 => "Saludo",
            23 => "Cifrado",
            // Uno de relleno, que no dice nada.
            _ => last,
        };
        if kind != last {
            println!("{arrow}: {kind}");
        }
        last = kind;
        bytes = &rest[usize::from(u16::from_be_bytes([*high, *low]))..];
    }
}

fn outgoing(side: &mut Connection) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while side.wants_write() {
        side.write_tls(&mut bytes)?;
    }
    Ok(bytes)
}

/// Da a un lado lo que ha enviado el otro, y dice si ya ha negociado.
fn receive(
    side: &mut Connection,
    mut bytes: &[u8],
) -> Result<bool, rustls::Error> {
    while side.read_tls(&mut bytes).is_ok_and(|n| n > 0) {
        side.process_new_packets()?;
    }
    Ok(!side.is_handshaking())
}

fn negotiate(mut kitchen: Connection, mut table: Connection) -> io::Result<()> {
    loop {
        let bytes = outgoing(&mut table)?;
        tell("mesa -> cocina", &bytes);
        match receive(&mut kitchen, &bytes) {
            Ok(false) => {}
            Ok(true) => break println!("cocina -> cocina: Listo"),
            Err(_) => break println!("cocina -> cocina: Se corta"),
        }
        let bytes = outgoing(&mut kitchen)?;
        tell("cocina --> mesa", &bytes);
        match receive(&mut table, &bytes) {
            Ok(false) => {}
            Ok(true) => println!("mesa -> mesa: Es la cocina"),
            Err(_) => println!("mesa -> mesa: No me fío"),
        }
    }
    Ok(())
}

fn main() -> Res<()> {
    let (kitchen, trusts) = configure()?;
    let (_, trusts_other) = configure()?;
    for (what, trusts) in
        [("El certificado vale", trusts), ("No vale", trusts_other)]
    {
        println!("{what}");
        let table = ClientConnection::new(trusts, NAME.try_into()?)?;
        let kitchen = ServerConnection::new(kitchen.clone())?;
        negotiate(kitchen.into(), table.into())?;
    }
    Ok(())
}
// ANCHOR_END: programa

type Res<T> = Result<T, Box<dyn Error>>;

const NAME: &str = "cocina.test";

fn configure() -> Res<(Arc<ServerConfig>, Arc<ClientConfig>)> {
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
    Ok((Arc::new(accepts), Arc::new(connects)))
}
