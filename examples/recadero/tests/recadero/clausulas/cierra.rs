//! El cierre, por las buenas.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use crate::oyente::Listener;
use nix::sys::signal::Signal::SIGTERM;
use std::io::Write;
use std::net::TcpStream;

const NO_END: &str = "no acaba";

pub fn acaba_lo_que_esta_en_curso(bench: &Bench) -> Done {
    let mut service = bench.start(&[("CIERRE_MS", "60000")])?;
    let target = Target::new(|_, _| Answer::Wait);
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    demand(target.received(1, bench.patience), "no llega")?;
    service.signal(SIGTERM)?;
    // Deja de escuchar, y aún no ha acabado.
    bench.until("sigue atendiendo", || {
        Ok(TcpStream::connect(service.address).is_err())
    })?;
    target.open();
    let end = service.ends().ok_or(NO_END)?;
    demand(end.success(), "acaba como si lo hubieran matado")?;
    let service = bench.start(&[])?;
    bench.reaches(&service, &id, "entregado")?;
    demand(target.calls().len() == 1, "se entrega otra vez")
}

pub fn el_cierre_tiene_plazo(bench: &Bench) -> Done {
    let mut service = bench.start(&[("CIERRE_MS", "300")])?;
    let target = Target::new(|_, number| match number {
        1 => Answer::Wait,
        _ => Answer::Status(200),
    });
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    demand(target.received(1, bench.patience), "no llega")?;
    service.signal(SIGTERM)?;
    let end = service.ends().ok_or(NO_END)?;
    demand(end.success(), "acaba como si lo hubieran matado")?;
    // Lo que no llegó a tiempo está en la cola, y no cuenta como intento.
    let service = bench.start(&[])?;
    bench.reaches(&service, &id, "entregado")?;
    demand(target.calls()[1].attempt == "1", "cuenta como un intento")
}

pub fn nadie_impide_cerrar(bench: &Bench) -> Done {
    let mut service = bench.start(&[("CIERRE_MS", "500")])?;
    let _listener = Listener::open(service.address, bench.patience)?;
    let failed = |why: std::io::Error| why.to_string();
    let mut half = TcpStream::connect(service.address).map_err(failed)?;
    half.write_all(b"GET /salud HTTP/1.1\r\n").map_err(failed)?;
    service.signal(SIGTERM)?;
    let end = service.ends().ok_or(NO_END)?;
    demand(end.success(), "acaba como si lo hubieran matado")
}

pub fn avisa_antes_de_cerrar(bench: &Bench) -> Done {
    let service = bench.start(&[("AVISO_MS", "60000")])?;
    service.signal(SIGTERM)?;
    bench.until("`/listo` no dice que cierra", || {
        let reply = service.send(&Request::get("/listo"))?;
        Ok(reply.status == 503)
    })?;
    // Lo que siga llegando se atiende.
    service.send(&Request::get("/salud"))?.is(200)?;
    let target = Target::accepting();
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")
}

pub fn la_segunda_es_ya(bench: &Bench) -> Done {
    let mut service = bench.start(&[("AVISO_MS", "60000")])?;
    service.signal(SIGTERM)?;
    bench.until("`/listo` no dice que cierra", || {
        let reply = service.send(&Request::get("/listo"))?;
        Ok(reply.status == 503)
    })?;
    service.signal(SIGTERM)?;
    let end = service.ends().ok_or(NO_END)?;
    demand(
        end.code() == Some(143),
        "no acaba como si la señal lo matara",
    )
}
