//! Un aviso por flanco: llega cuando hay bytes nuevos, no mientras los haya.
//!
//! Ejecuta: cargo run --bin flanco

// ANCHOR: programa
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};
use std::io::{self, Read, Write};
use std::net;
use std::time::Duration;

fn noticed(selector: &mut Poll, wait: Option<Duration>) -> io::Result<&str> {
    let mut events = Events::with_capacity(1);
    selector.poll(&mut events, wait)?;
    Ok(if events.is_empty() { "no" } else { "sí" })
}

fn main() -> io::Result<()> {
    let listener = net::TcpListener::bind("127.0.0.1:0")?;
    let mut table = net::TcpStream::connect(listener.local_addr()?)?;
    let (kitchen, _) = listener.accept()?;
    kitchen.set_nonblocking(true)?;
    let mut kitchen = TcpStream::from_std(kitchen);
    let mut selector = Poll::new()?;
    let registry = selector.registry();
    registry.register(&mut kitchen, Token(0), Interest::READABLE)?;

    table.write_all(b"sopa")?;
    println!("llegan 4 bytes; ¿aviso? {}", noticed(&mut selector, None)?);

    let mut buffer = [0; 16];
    let n = kitchen.read(&mut buffer[..2])?;
    println!("leo {n} y quedan {}", kitchen.peek(&mut buffer)?);
    let no_wait = Some(Duration::ZERO);
    println!("¿aviso? {}", noticed(&mut selector, no_wait)?);

    table.write_all(b"!")?;
    println!("llega 1 más; ¿aviso? {}", noticed(&mut selector, None)?);
    let n = kitchen.read(&mut buffer)?;
    println!("leo {n}");
    Ok(())
}
// ANCHOR_END: programa
