//! Lo que se repite, y lo que no.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use std::time::Duration;

pub fn insiste_hasta_que_lo_aceptan(bench: &Bench) -> Done {
    let service = bench.start(&[("CORTE_MS", "50")])?;
    let target = Target::new(|_, number| match number {
        1 => Answer::Status(503),
        2 => Answer::Hang,
        3 => Answer::Nonsense,
        4 => Answer::Status(429),
        _ => Answer::Status(204),
    });
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    let calls = target.calls();
    demand(calls.iter().all(|it| it.id == id), "con otro recado-id")?;
    demand(calls.iter().all(|it| it.body == b"sopa"), "otro cuerpo")?;
    let told = service.send(&Request::get(&format!("/recados/{id}")))?;
    let stale = "entregado, y dice por qué no";
    demand(!told.body.contains("contesta"), stale)?;
    let attempts: Vec<&str> = calls.iter().map(|it| &it.attempt[..]).collect();
    demand(attempts == ["1", "2", "3", "4", "5"], "otros intentos")
}

pub fn se_rinde_y_lo_dice(bench: &Bench) -> Done {
    let service = bench.start(&[("INTENTOS", "3")])?;
    let target = Target::new(|_, _| Answer::Status(500));
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "fallido")?;
    let told = service.send(&Request::get(&format!("/recados/{id}")))?;
    let why = told.field("motivo");
    demand(why.as_deref() == Some("contesta 500"), "otro motivo")?;
    let count = told.field("intentos");
    demand(count.as_deref() == Some("3"), "no dice tres intentos")?;
    demand(target.calls().len() == 3, "no son tres llamadas")
}

pub fn en_orden_aunque_falle(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::new(|_, number| match number {
        1 | 2 => Answer::Status(503),
        _ => Answer::Status(200),
    });
    let mut sent = Vec::new();
    for _ in 0..3 {
        let request = Request::post(&target.url("/mesa"), b"sopa");
        sent.push(accepted(&service, &request)?);
    }
    bench.reaches(&service, &sent[2], "entregado")?;
    bench.reaches(&service, &sent[0], "entregado")?;
    let got: Vec<String> = target.calls().into_iter().map(|it| it.id).collect();
    let wanted = [0, 0, 0, 1, 2].map(|at| sent[at].clone());
    demand(got == wanted, "se adelanta uno")
}

pub fn espera_lo_que_le_piden(bench: &Bench) -> Done {
    let service = bench.start(&[("ESPERA_MAX_MS", "5000")])?;
    let target = Target::new(|_, number| match number {
        1 => Answer::With(503, "retry-after: 1"),
        _ => Answer::Status(200),
    });
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    let calls = target.calls();
    let waited = calls[1].at - calls[0].at;
    demand(
        waited > Duration::from_millis(990),
        "vuelve antes de tiempo",
    )
}
