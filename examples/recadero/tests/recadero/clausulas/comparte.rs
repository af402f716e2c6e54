//! Varios procesos con la misma cola.

use crate::banco::{Bench, Done, accepted, demand};
use crate::clausulas::cuerpos::{LIMITS, UPLOAD, arrives, large, upload};
use crate::clausulas::guarda::in_order;
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use nix::sys::signal::Signal::{SIGCONT, SIGSTOP};
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

pub fn dos_procesos_una_cola(bench: &Bench) -> Done {
    // Lo que tenía el muerto vuelve al vencer su arriendo.
    let limits = [("INTENTO_MS", "1000"), ("FALLOS", "1000")];
    let one = bench.start(&limits)?;
    let other = bench.start(&limits)?;
    let target = Target::new(|_, _| {
        thread::sleep(Duration::from_millis(5));
        Answer::Status(200)
    });
    let mut sent = Vec::new();
    for dish in 0..20 {
        for table in 0..5 {
            let url = target.url(&format!("/mesa/{table}"));
            let request = Request::post(&url, format!("{dish}").as_bytes());
            let to = if (dish + table) % 2 == 0 {
                &one
            } else {
                &other
            };
            sent.push(accepted(to, &request)?);
        }
    }
    one.kill();
    for id in &sent {
        bench.reaches(&other, id, "entregado")?;
    }
    in_order(&target)
}

pub fn el_tope_es_de_todos(bench: &Bench) -> Done {
    let limits = [("POR_SERVIDOR", "2")];
    let [one, other] = [bench.start(&limits)?, bench.start(&limits)?];
    let target = Target::new(|_, _| {
        thread::sleep(Duration::from_millis(100));
        Answer::Status(200)
    });
    let mut sent = Vec::new();
    for table in 0..12 {
        let url = target.url(&format!("/mesa/{table}"));
        let to = if table % 2 == 0 { &one } else { &other };
        sent.push(accepted(to, &Request::post(&url, b"sopa"))?);
    }
    for id in &sent {
        bench.reaches(&one, id, "entregado")?;
    }
    match target.most() {
        2 => Ok(()),
        most => Err(format!("con dos permitidos, llegan {most} a la vez")),
    }
}

pub fn quien_se_duerme_pierde_su_turno(bench: &Bench) -> Done {
    let limits = [("INTENTO_MS", "1000"), ("REGISTRO", "INFO")];
    let one = bench.start(&limits)?;
    let awake = Arc::new(AtomicBool::new(false));
    let wakes = awake.clone();
    let target =
        Target::new(move |call, _| match (&*call.body, &*call.attempt) {
            // El que se duerme oirá que no.
            (b"sopa", "1") => {
                while !wakes.load(Relaxed) {
                    thread::sleep(Duration::from_millis(10));
                }
                Answer::Status(404)
            }
            (b"pan", _) => Answer::Wait,
            _ => Answer::Status(200),
        });
    let post = |body| Request::post(&target.url("/mesa"), body);
    let soup = accepted(&one, &post(b"sopa"))?;
    let bread = accepted(&one, &post(b"pan"))?;
    demand(target.received(1, bench.patience), "no llega")?;
    one.signal(SIGSTOP)?;
    let other = bench.start(&limits)?;
    bench.reaches(&other, &soup, "entregado")?;
    demand(target.received(3, bench.patience), "no sigue la fila")?;
    awake.store(true, Relaxed);
    one.signal(SIGCONT)?;
    let id = format!("id={soup} ");
    bench.until("no despierta", || {
        let told = one.errors();
        let mut ours = told.lines().filter(|it| it.contains(&id));
        Ok(ours.any(|it| it.contains("fallido") || it.contains("repetirá")))
    })?;
    // Cuando entrega otro, lo suyo ya lo ha apuntado.
    let later = Request::post(&target.url("/otra"), b"agua");
    let later = accepted(&one, &later)?;
    bench.reaches(&one, &later, "entregado")?;
    let told = other.send(&Request::get(&format!("/recados/{soup}")))?;
    let state = told.field("estado");
    let stays = state.as_deref() == Some("entregado");
    demand(stays, "cambia lo que apuntó otro")?;
    let breads = target.calls().into_iter().filter(|it| it.id == bread);
    demand(breads.count() == 1, "deja libre lo que tiene otro")?;
    target.open();
    bench.reaches(&other, &bread, "entregado")
}

pub fn quien_arranca_no_borra_lo_que_llega(bench: &Bench) -> Done {
    let one = bench.start(&LIMITS)?;
    let target = Target::accepting();
    let mut half = upload(&one, &target.url("/mesa"), UPLOAD / 2)?;
    arrives(bench)?;
    let other = bench.start(&LIMITS)?;
    let whole = large(UPLOAD);
    let sent = half.write_all(&whole[UPLOAD / 2..]);
    sent.map_err(|why| why.to_string())?;
    demand(target.received(1, bench.patience), "no llega")?;
    demand(target.calls()[0].body == whole, "llega otro cuerpo")?;
    bench.reaches(&other, "1", "entregado")
}
