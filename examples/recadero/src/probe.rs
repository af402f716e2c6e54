//! Preguntarse a sí mismo: en una imagen pequeña no hay otro programa que lo
//! haga.
//!
//! Página: src/recadero-desplegar.md

// ANCHOR: pregunta
use std::error::Error;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// Lo que se espera a que conteste.
const LIMIT: Duration = Duration::from_secs(2);

/// Pregunta `GET /salud` al que escucha ahí.
///
/// # Errors
///
/// Si no hay nadie, no contesta a tiempo o no contesta 200.
pub fn alive(listen: SocketAddr) -> Result<(), Box<dyn Error>> {
    // Quien escucha en todas las direcciones escucha en la de la máquina.
    let here = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let address = SocketAddr::new(here, listen.port());
    let mut socket = TcpStream::connect_timeout(&address, LIMIT)?;
    socket.set_read_timeout(Some(LIMIT))?;
    let ask = "GET /salud HTTP/1.1\r\nhost: recadero\r\nconnection: close\r\n";
    write!(socket, "{ask}\r\n")?;
    let mut start = [0; 12];
    socket.read_exact(&mut start)?;
    match &start {
        b"HTTP/1.1 200" => Ok(()),
        other => Err(String::from_utf8_lossy(other).into()),
    }
}
// ANCHOR_END: pregunta
