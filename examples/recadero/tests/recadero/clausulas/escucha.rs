//! Muchos escuchando, y quien no habla.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use crate::oyente::Listener;
use std::io::{Read, Write};
use std::net::TcpStream;

pub fn cada_cambio_se_oye(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::new(|_, number| match number {
        1 => Answer::Status(503),
        _ => Answer::Status(200),
    });
    let mut listener = Listener::open(service.address, bench.patience)?;
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    let mut states = Vec::new();
    while states.last().is_none_or(|it| it != "entregado") {
        let event = listener.next()?;
        demand(event.field("id").as_ref() == Some(&id), "es de otro recado")?;
        states.push(event.field("estado").ok_or("sin estado")?);
    }
    // Al aceptarlo y al ir a repetirlo.
    demand(states == ["pendiente", "pendiente", "entregado"], "faltan")
}

pub fn oyen_muchos(bench: &Bench) -> Done {
    const MANY: usize = 200;
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let mut all = Vec::new();
    for _ in 0..MANY {
        all.push(Listener::open(service.address, bench.patience)?);
    }
    let request = Request::post(&target.url("/mesa"), b"sopa");
    accepted(&service, &request)?;
    for listener in &mut all {
        while listener.next()?.field("estado").as_deref() != Some("entregado") {
        }
    }
    Ok(())
}

pub fn quien_no_habla_no_se_queda(bench: &Bench) -> Done {
    let service = bench.start(&[("CABECERA_MS", "200")])?;
    for start in ["", "GET /salud HTTP/1.1\r\nhost: "] {
        let failed = |why: std::io::Error| why.to_string();
        let mut socket = TcpStream::connect(service.address).map_err(failed)?;
        socket.write_all(start.as_bytes()).map_err(failed)?;
        let patience = Some(bench.patience);
        socket.set_read_timeout(patience).map_err(failed)?;
        // Se le cuelga, con una respuesta o sin ella.
        let mut reply = Vec::new();
        let ended = socket.read_to_end(&mut reply);
        let waits = std::io::ErrorKind::WouldBlock;
        let open = ended.is_err_and(|why| why.kind() == waits);
        demand(!open, "ocupa su sitio para siempre")?;
    }
    Ok(())
}
