//! Conectar sin bloquear: se pide ahora, y el resultado se mira después.
//!
//! Ejecuta: cargo run --bin conectar

// ANCHOR: programa
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener};

/// La dirección de una cocina que ya ha cerrado.
fn closed() -> io::Result<SocketAddr> {
    TcpListener::bind("127.0.0.1:0")?.local_addr()
}

/// `None` si todavía no se sabe.
fn outcome(socket: &TcpStream) -> io::Result<Option<&'static str>> {
    if let Some(why) = socket.take_error()? {
        return match why.kind() {
            ErrorKind::ConnectionRefused => Ok(Some("nadie escucha")),
            _ => Err(why),
        };
    }
    match socket.peer_addr() {
        Err(why) if why.kind() == ErrorKind::NotConnected => Ok(None),
        peer => peer.map(|_| Some("hay conexión")),
    }
}

fn main() -> io::Result<()> {
    let open = TcpListener::bind("127.0.0.1:0")?;
    let mut selector = Poll::new()?;
    let mut kitchens = Vec::new();
    for address in [open.local_addr()?, closed()?] {
        // Vuelve enseguida, haya conexión o no.
        let mut socket = TcpStream::connect(address)?;
        let token = Token(kitchens.len());
        let registry = selector.registry();
        registry.register(&mut socket, token, Interest::WRITABLE)?;
        kitchens.push(socket);
    }
    println!("dos conexiones pedidas");

    let mut known = BTreeMap::new();
    let mut events = Events::with_capacity(8);
    while known.len() < kitchens.len() {
        selector.poll(&mut events, None)?;
        for event in &events {
            let Token(number) = event.token();
            if let Some(says) = outcome(&kitchens[number])? {
                known.insert(number, says);
            }
        }
    }
    for (number, says) in known {
        println!("cocina {}: {says}", number + 1);
    }
    Ok(())
}
// ANCHOR_END: programa
