//! Lo que no se pierde.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

pub fn sobrevive_a_que_lo_maten(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let closed = AtomicBool::new(true);
    let target = Target::new(move |_, number| match number {
        // El primero está a medias cuando lo matan.
        1 if closed.swap(false, Relaxed) => Answer::Wait,
        _ => Answer::Status(200),
    });
    let mut sent = Vec::new();
    for dish in 0..10 {
        let body = format!("plato {dish}").into_bytes();
        let request = Request::post(&target.url("/mesa"), &body);
        sent.push(accepted(&service, &request)?);
    }
    service.kill();
    let service = bench.start(&[])?;
    for id in &sent {
        bench.reaches(&service, id, "entregado")?;
    }
    let mut got: Vec<String> =
        target.calls().into_iter().map(|it| it.id).collect();
    // El que estaba a medias pudo llegar antes, y entonces se repite.
    got.dedup();
    demand(got == sent, "llegan desordenados")
}

pub fn sin_confirmar_se_repite(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::new(|_, number| match number {
        1 => Answer::Wait,
        _ => Answer::Status(200),
    });
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    demand(target.received(1, bench.patience), "no llega")?;
    service.kill();
    let service = bench.start(&[])?;
    bench.reaches(&service, &id, "entregado")?;
    let calls = target.calls();
    let same = calls.iter().all(|it| it.id == id && it.body == b"sopa");
    demand(same && calls.len() == 2, "no se reconoce el repetido")
}

pub fn quien_mata_al_proceso_acaba(bench: &Bench) -> Done {
    const LIMITS: [(&str, &str); 2] =
        [("INTENTOS", "2"), ("INTENTO_MS", "2000")];
    let target = Target::new(|call, _| match &call.body[..] {
        b"veneno" => Answer::Wait,
        _ => Answer::Status(200),
    });
    let mut service = bench.start(&LIMITS)?;
    let post = |body| Request::post(&target.url("/mesa"), body);
    let poison = accepted(&service, &post(b"veneno"))?;
    let behind = accepted(&service, &post(b"sopa"))?;
    for life in 1..=2 {
        demand(target.received(life, bench.patience), "no llega")?;
        service.kill();
        service = bench.start(&LIMITS)?;
    }
    bench.reaches(&service, &poison, "fallido")?;
    bench.reaches(&service, &behind, "entregado")?;
    let told = service.send(&Request::get(&format!("/recados/{poison}")))?;
    let why = told.field("motivo");
    let spent = why.as_deref() == Some("no le quedan intentos");
    demand(spent, "no dice por qué")?;
    let count = told.field("intentos");
    demand(count.as_deref() == Some("2"), "no dice dos intentos")?;
    demand(target.calls().len() == 3, "sale una vez más")
}

pub fn una_carpeta_un_proceso(bench: &Bench) -> Done {
    let _service = bench.start(&[])?;
    let told = bench.refuses(&[])?;
    demand(told.contains("carpeta"), "no dice que es la carpeta")
}

/// Sin matar el proceso, que es lo que hace el sistema si no se le dice, un
/// archivo no pasa de medio megabyte.
const SMALL_DISK: [&str; 3] = [
    "sh",
    "-c",
    "trap '' XFSZ; ulimit -f 512; exec \"$0\" \"$@\"",
];

pub fn con_el_disco_lleno_no_promete(bench: &Bench) -> Done {
    let service = bench.start_under(&SMALL_DISK, &[])?;
    let target = Target::new(|_, _| Answer::Wait);
    let request = Request::post(&target.url("/mesa"), &[b'x'; 50_000]);
    let mut sent = Vec::new();
    let full = loop {
        let reply = service.send(&request)?;
        if reply.status != 202 {
            break reply.is(503)?;
        }
        sent.push(reply.field("id").ok_or("sin el id")?);
        demand(sent.len() < 100, "promete lo que no cabe")?;
    };
    demand(full.headers.contains_key("retry-after"), "sin Retry-After")?;
    demand(!sent.is_empty(), "no acepta ninguno")?;
    service.send(&Request::get("/salud"))?.is(200)?;
    service.kill();
    // Con sitio otra vez, está todo.
    let service = bench.start(&[])?;
    target.open();
    for id in &sent {
        bench.reaches(&service, id, "entregado")?;
    }
    Ok(())
}

/// Varias vidas, con quien envía sin parar y un destino que falla a ratos.
/// Cuántas lo dice `VIDAS`.
pub fn muertes_al_azar(bench: &Bench) -> Done {
    let lives = std::env::var("VIDAS").ok().and_then(|it| it.parse().ok());
    let lives: u64 = lives.unwrap_or(5);
    let target = Target::new(|call, number| match number % 7 {
        3 => Answer::Status(503),
        5 => Answer::Hang,
        _ => {
            thread::sleep(Duration::from_millis(call.body.len() as u64 % 5));
            Answer::Status(200)
        }
    });
    let accepted_all = Mutex::new(Vec::<(String, String)>::new());
    for life in 0..lives {
        let service = bench.start(&[("FALLOS", "1000")])?;
        let stop = AtomicBool::new(false);
        let so_far = || accepted_all.lock().map_or(0, |it| it.len());
        let before = so_far();
        thread::scope(|scope| {
            for table in 0..3 {
                let (service, stop) = (&service, &stop);
                let url = target.url(&format!("/mesa/{table}"));
                let sent = &accepted_all;
                scope.spawn(move || {
                    while !stop.load(Relaxed) {
                        let request = Request::post(&url, b"sopa");
                        // Al morir, una se queda sin respuesta: no prometida.
                        if let Ok(id) = accepted(service, &request) {
                            let mut sent = sent.lock().expect("sin pánico");
                            sent.push((url.clone(), id));
                        }
                    }
                });
            }
            // Con la máquina ocupada, empezar puede costar.
            let some =
                bench.until("apenas acepta", || Ok(so_far() > before + 3));
            // Un momento distinto cada vez, y no el mismo en cada prueba.
            let odd = u64::from(std::process::id()) * (life + 7) % 97;
            thread::sleep(Duration::from_millis(100 + 3 * odd));
            let killed = service.signal(nix::sys::signal::SIGKILL);
            stop.store(true, Relaxed);
            some.and(killed)
        })?;
    }
    let service = bench.start(&[("FALLOS", "1000")])?;
    let sent = accepted_all.into_inner().map_err(|why| why.to_string())?;
    demand(sent.len() > 10, "apenas acepta")?;
    for (_, id) in &sent {
        bench.reaches(&service, id, "entregado")?;
    }
    in_order(&target)?;
    demand(target.most() <= 4, "llegan más a la vez que los permitidos")
}

/// A cada destino, en orden: ninguno llega por primera vez cuando ha llegado
/// otro más nuevo. Repetido, sí: lo que envió quien ha muerto sigue de camino.
pub fn in_order(target: &Target) -> Done {
    let mut seen: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    for call in target.calls() {
        let id = call.id.parse().map_err(|_| "recado-id no es un número")?;
        let seen = seen.entry(call.path).or_default();
        let newest = seen.last().is_none_or(|last| *last < id);
        demand(
            newest || seen.contains(&id),
            "llega uno detrás de otro más nuevo",
        )?;
        seen.insert(id);
    }
    Ok(())
}
