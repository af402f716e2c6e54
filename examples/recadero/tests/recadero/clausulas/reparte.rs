//! Muchos destinos a la vez.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use std::thread;
use std::time::Duration;

pub fn uno_lento_no_frena_a_los_demas(bench: &Bench) -> Done {
    let service = bench.start(&[("INTENTO_MS", "60000")])?;
    let slow = Target::new(|_, _| Answer::Wait);
    let quick = Target::accepting();
    accepted(&service, &Request::post(&slow.url("/mesa"), b"sopa"))?;
    let waits = "el lento no recibe el suyo";
    demand(slow.received(1, bench.patience), waits)?;
    for _ in 0..5 {
        accepted(&service, &Request::post(&quick.url("/mesa"), b"pan"))?;
    }
    let starved = "el rápido no recibe nada mientras el lento no contesta";
    demand(quick.received(5, bench.patience), starved)
}

pub fn no_mas_de_los_permitidos(bench: &Bench) -> Done {
    let service = bench.start(&[("POR_SERVIDOR", "2")])?;
    let target = Target::new(|_, _| {
        thread::sleep(Duration::from_millis(100));
        Answer::Status(200)
    });
    let mut last = Vec::new();
    for table in 0..8 {
        let url = target.url(&format!("/mesa/{table}"));
        last.push(accepted(&service, &Request::post(&url, b"sopa"))?);
    }
    for id in last {
        bench.reaches(&service, &id, "entregado")?;
    }
    match target.most() {
        2 => Ok(()),
        most => Err(format!("con dos permitidos, llegan {most} a la vez")),
    }
}

pub fn corta_y_vuelve_a_probar(bench: &Bench) -> Done {
    let rules = [("FALLOS", "3"), ("CORTE_MS", "700"), ("INTENTOS", "99")];
    let service = bench.start(&rules)?;
    let target = Target::new(|_, number| match number {
        1..=3 => Answer::Status(503),
        _ => Answer::Status(200),
    });
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    let calls = target.calls();
    let rest = calls[3].at - calls[2].at;
    demand(rest > Duration::from_millis(690), "no lo deja en paz")
}
