//! Dos sockets y una sola espera: el sistema dice cuál tiene datos.
//!
//! Ejecuta: cargo run --bin dos_sockets

// ANCHOR: programa
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};
use std::io::{self, ErrorKind, Read, Write};
use std::net;

const TABLES: [&str; 2] = ["terraza", "salón"];

/// Lee hasta que habría que esperar, y cuenta las llamadas.
fn drain(socket: &mut TcpStream, calls: &mut u32) -> io::Result<String> {
    let mut order = String::new();
    let mut buffer = [0; 16];
    loop {
        *calls += 1;
        match socket.read(&mut buffer) {
            Ok(0) => return Ok(order),
            Ok(n) => order += &String::from_utf8_lossy(&buffer[..n]),
            // No es un fallo: ahora mismo no hay nada más.
            Err(why) if why.kind() == ErrorKind::WouldBlock => {
                return Ok(order);
            }
            Err(why) => return Err(why),
        }
    }
}

fn main() -> io::Result<()> {
    let listener = net::TcpListener::bind("127.0.0.1:0")?;
    let mut selector = Poll::new()?;
    let mut tables = Vec::new();
    let mut kitchen = Vec::new();
    for number in 0..TABLES.len() {
        tables.push(net::TcpStream::connect(listener.local_addr()?)?);
        let (socket, _) = listener.accept()?;
        socket.set_nonblocking(true)?;
        let mut socket = TcpStream::from_std(socket);
        let (token, interest) = (Token(number), Interest::READABLE);
        selector.registry().register(&mut socket, token, interest)?;
        kitchen.push(socket);
    }

    let mut calls = 0;
    for (name, socket) in TABLES.iter().zip(&mut kitchen) {
        println!("{name}: «{}»", drain(socket, &mut calls)?);
    }
    let mut events = Events::with_capacity(8);
    for (number, order) in [(1, "sopa"), (0, "arroz")] {
        tables[number].write_all(order.as_bytes())?;
        // El único sitio donde el hilo se detiene, por los dos sockets.
        selector.poll(&mut events, None)?;
        for event in &events {
            let Token(number) = event.token();
            let order = drain(&mut kitchen[number], &mut calls)?;
            println!("aviso de {}: «{order}»", TABLES[number]);
        }
    }
    println!("lecturas: {calls}");
    Ok(())
}
// ANCHOR_END: programa
