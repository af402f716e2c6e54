//! La clave de idempotencia.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::Target;
use std::collections::BTreeSet;
use std::thread;

const KEY: &str = "idempotency-key";

pub fn la_misma_clave_es_el_mismo(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let request =
        || Request::post(&target.url("/mesa"), b"sopa").with(KEY, "mesa 4");
    let first = accepted(&service, &request())?;
    bench.reaches(&service, &first, "entregado")?;
    let again = accepted(&service, &request())?;
    demand(first == again, "crea otro")?;
    let other = Request::post(&target.url("/mesa"), b"sopa");
    let other = accepted(&service, &other.with(KEY, "mesa 5"))?;
    demand(first != other, "confunde dos claves")?;
    bench.reaches(&service, &other, "entregado")?;
    demand(target.calls().len() == 2, "entrega otro")
}

pub fn dos_a_la_vez_son_uno(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let ids = thread::scope(|scope| {
        let send = || {
            let request = Request::post(&target.url("/mesa"), b"sopa");
            accepted(&service, &request.with(KEY, "mesa 4"))
        };
        let all: Vec<_> = (0..8).map(|_| scope.spawn(send)).collect();
        all.into_iter()
            .map(|it| it.join().map_err(|_| "pánico".to_owned())?)
            .collect::<Result<BTreeSet<String>, String>>()
    })?;
    demand(ids.len() == 1, "crea más de uno")
}

pub fn la_clave_sobrevive(bench: &Bench) -> Done {
    let target = Target::accepting();
    let request =
        || Request::post(&target.url("/mesa"), b"sopa").with(KEY, "mesa 4");
    let service = bench.start(&[])?;
    let first = accepted(&service, &request())?;
    service.kill();
    let service = bench.start(&[])?;
    let again = accepted(&service, &request())?;
    demand(first == again, "crea otro")
}

pub fn otro_recado_con_esa_clave_es_422(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let post = |path: &str, body: &[u8]| {
        Request::post(&target.url(path), body).with(KEY, "mesa 4")
    };
    accepted(&service, &post("/mesa", b"sopa"))?;
    service.send(&post("/mesa", b"pan"))?.is(422)?;
    service.send(&post("/otra", b"sopa"))?.is(422)?;
    Ok(())
}

pub fn una_clave_que_no_vale_es_400(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    for key in ["", &"x".repeat(201)] {
        let request = Request::post("http://127.0.0.1:1/", b"sopa");
        service.send(&request.with(KEY, key))?.is(400)?;
    }
    Ok(())
}
