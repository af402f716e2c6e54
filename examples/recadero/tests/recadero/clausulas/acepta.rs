//! Lo que se acepta, y cuánto.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};

pub fn acepta_y_da_su_numero(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::new(|_, _| Answer::Wait);
    let url = target.url("/mesa");
    let reply = service.send(&Request::post(&url, b"sopa"))?.is(202)?;
    let id = reply.field("id").ok_or("no dice su número")?;
    let path = format!("/recados/{id}");
    let place = reply.headers.get("location");
    demand(place == Some(&path), "no dice dónde preguntar")?;
    let told = service.send(&Request::get(&path))?.is(200)?;
    demand(told.field("destino") == Some(url), "otro destino")?;
    let state = told.field("estado");
    demand(state.as_deref() == Some("pendiente"), "no está pendiente")
}

pub fn lleno_es_503_y_cuando_volver(bench: &Bench) -> Done {
    let service = bench.start(&[("COLA", "3")])?;
    let target = Target::new(|_, _| Answer::Wait);
    let request = Request::post(&target.url("/mesa"), b"sopa");
    for _ in 0..3 {
        accepted(&service, &request)?;
    }
    let reply = service.send(&request)?.is(503)?;
    let later = reply.headers.get("retry-after");
    let later = later.and_then(|it| it.parse::<u32>().ok());
    demand(later.is_some_and(|it| it > 0), "no dice cuándo volver")
}
