//! Una entrega, con un destino que se porta bien o mal.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target, nobody};
use std::thread;
use std::time::Duration;

const NOBODY: &str = "nadie llama al destino";

pub fn entrega_tal_cual(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let body: Vec<u8> = (0..=255).collect();
    let request = Request::post(&target.url("/mesa/4?plato=sopa"), &body)
        .with("content-type", "application/x-comanda");
    let id = accepted(&service, &request)?;
    demand(target.received(1, bench.patience), NOBODY)?;
    let call = target.calls().remove(0);
    demand(call.body == body, "llega otro cuerpo")?;
    demand(call.path == "/mesa/4?plato=sopa", "llega a otro sitio")?;
    demand(call.kind == "application/x-comanda", "llega con otro tipo")?;
    demand(call.id == id, "llega con otro recado-id")?;
    demand(call.attempt == "1", "llega con otro recado-intento")?;
    bench.reaches(&service, &id, "entregado")
}

pub fn al_vaciarse_vuelve_a_aceptar(bench: &Bench) -> Done {
    let service = bench.start(&[("COLA", "1")])?;
    let target = Target::accepting();
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    accepted(&service, &request).map(drop)
}

pub fn lo_rechazado_no_se_repite(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let target = Target::new(|_, _| Answer::Status(404));
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "fallido")?;
    let told = service.send(&Request::get(&format!("/recados/{id}")))?;
    let why = told.field("motivo");
    demand(why.as_deref() == Some("contesta 404"), "no dice por qué")?;
    // El siguiente llega detrás: si el primero se repitiera, ya estaría.
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "fallido")?;
    demand(target.calls().len() == 2, "se ha repetido")
}

pub fn una_redireccion_no_se_sigue(bench: &Bench) -> Done {
    let service = bench.start(&[("INTENTOS", "1")])?;
    let target = Target::new(|_, _| Answer::With(302, "location: /otra"));
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "fallido")?;
    demand(target.calls().len() == 1, "se ha seguido")
}

pub fn quien_no_contesta_tiene_limite(bench: &Bench) -> Done {
    let limits = [("INTENTO_MS", "200"), ("INTENTOS", "1")];
    let service = bench.start(&limits)?;
    let target = Target::new(|_, _| Answer::Wait);
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "fallido")?;
    let told = service.send(&Request::get(&format!("/recados/{id}")))?;
    let why = told.field("motivo");
    demand(
        why.as_deref() == Some("no contesta a tiempo"),
        "otro motivo",
    )
}

/// No tiene arreglo igual un nombre mal escrito que un servidor apagado.
pub fn el_motivo_dice_que_falla(bench: &Bench) -> Done {
    let service = bench.start(&[("INTENTOS", "1")])?;
    let (_held, closed) = nobody().map_err(|why| why.to_string())?;
    // Más de lo que mide un nombre, entero y una parte: nadie pregunta por él.
    let (long, part) = (["a"; 150].join("."), "a".repeat(64));
    for (host, wanted) in [
        (closed.to_string(), "no conecta"),
        (long, "no encuentra el nombre"),
        (part, "no encuentra el nombre"),
    ] {
        let request = Request::post(&format!("http://{host}/mesa"), b"sopa");
        let id = accepted(&service, &request)?;
        bench.reaches(&service, &id, "fallido")?;
        let told = service.send(&Request::get(&format!("/recados/{id}")))?;
        let why = told.field("motivo").unwrap_or_default();
        demand(why == wanted, &format!("dice «{why}», y no «{wanted}»"))?;
    }
    Ok(())
}

pub fn quien_miente_no_lo_cuelga(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    for answer in [Answer::Endless, Answer::Short] {
        let target = Target::new(move |_, _| answer.clone());
        let request = Request::post(&target.url("/mesa"), b"sopa");
        let id = accepted(&service, &request)?;
        bench.reaches(&service, &id, "entregado")?;
        demand(target.calls().len() == 1, "se ha repetido")?;
    }
    Ok(())
}

pub fn en_orden(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    // Cada una tarda menos que la anterior: a la vez, llegarían al revés.
    let target = Target::new(|_, number| {
        let slow = 10_u64.saturating_sub(number as u64);
        thread::sleep(Duration::from_millis(5 * slow));
        Answer::Status(200)
    });
    let mut sent = Vec::new();
    for dish in 0..10 {
        let body = format!("plato {dish}").into_bytes();
        let request = Request::post(&target.url("/mesa"), &body);
        sent.push(accepted(&service, &request)?);
    }
    demand(target.received(10, bench.patience), NOBODY)?;
    let got: Vec<String> = target.calls().into_iter().map(|it| it.id).collect();
    demand(got == sent, "llegan desordenados")?;
    demand(target.most() == 1, "uno sale sin que acabe el anterior")
}
