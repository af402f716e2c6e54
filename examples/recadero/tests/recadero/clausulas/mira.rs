//! Lo que ve quien opera.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use regex::Regex;

/// El valor de una cuenta.
fn metric(text: &str, name: &str) -> Option<f64> {
    let line = text.lines().find_map(|it| it.strip_prefix(name))?;
    line.trim().parse().ok()
}

pub fn las_cuentas_cuadran(bench: &Bench) -> Done {
    let service = bench.start(&[("COLA", "3"), ("INTENTOS", "2")])?;
    let target = Target::new(|call, number| match &call.path[..] {
        "/bien" if number == 1 => Answer::Status(503),
        "/bien" => Answer::Status(200),
        "/mal" => Answer::Status(404),
        _ => Answer::Wait,
    });
    let post = |path| Request::post(&target.url(path), b"sopa");
    let id = accepted(&service, &post("/bien"))?;
    bench.reaches(&service, &id, "entregado")?;
    let id = accepted(&service, &post("/mal"))?;
    bench.reaches(&service, &id, "fallido")?;
    for _ in 0..3 {
        accepted(&service, &post("/lento"))?;
    }
    service.send(&post("/lento"))?.is(503)?;
    let text = service.send(&Request::get("/metricas"))?.is(200)?.body;
    for (name, wanted) in [
        ("recadero_aceptados_total", 5.0),
        ("recadero_rechazados_por_lleno_total", 1.0),
        ("recadero_entregados_total", 1.0),
        ("recadero_repetidos_total", 1.0),
        ("recadero_fallidos_total", 1.0),
        ("recadero_pendientes", 3.0),
    ] {
        let found = metric(&text, &format!("{name} "));
        demand(found == Some(wanted), &format!("{name} no es {wanted}"))?;
    }
    let oldest = metric(&text, "recadero_espera_segundos ");
    demand(
        oldest.is_some_and(|it| it >= 0.0),
        "no dice cuánto se espera",
    )
}

pub fn el_registro_dice_de_quien_es(bench: &Bench) -> Done {
    let service = bench.start(&[("REGISTRO", "DEBUG")])?;
    let target = Target::new(|_, number| match number {
        1 => Answer::Status(503),
        _ => Answer::Status(200),
    });
    let url = target.url("/mesa?clave=secreta");
    let id = accepted(&service, &Request::post(&url, b"sopa"))?;
    bench.reaches(&service, &id, "entregado")?;
    let id = format!("id={id}");
    for words in [&["aceptado"][..], &["intento=2", "entregado"]] {
        let what = format!("no dice de quién es «{}»", words.join(" "));
        bench.until(&what, || {
            let told = service.errors();
            let mut lines = told.lines().filter(|it| it.contains(&id));
            Ok(lines.any(|line| words.iter().all(|it| line.contains(it))))
        })?;
    }
    // Un destino puede llevar una clave: al registro no va.
    demand(!service.errors().contains("secreta"), "cuenta un secreto")
}

pub fn el_tablero_dice_que_espera(bench: &Bench) -> Done {
    // Entre un intento y el siguiente, tiempo de sobra para mirarlo.
    let slow = [("ESPERA_MS", "60000"), ("ESPERA_MAX_MS", "60000")];
    let service = bench.start(&slow)?;
    let target = Target::new(|_, _| Answer::Wait);
    let url = target.url("/mesa?a=1&b=2");
    accepted(&service, &Request::post(&url, b"sopa"))?;
    demand(target.received(1, bench.patience), "no llega")?;
    let reply = service.send(&Request::get("/"))?.is(200)?;
    let kind = reply.headers.get("content-type");
    let is_html = kind.is_some_and(|it| it.starts_with("text/html"));
    demand(is_html, "no es una página")?;
    demand(reply.body.contains("Pendientes: 1<"), "no dice cuántos")?;
    let shown = url.replace('&', "&amp;");
    demand(reply.body.contains(&shown), "no dice a dónde va")?;
    let broken = Target::new(|_, _| Answer::Status(500));
    accepted(&service, &Request::post(&broken.url("/"), b"sopa"))?;
    bench.until("no dice por qué no sale", || {
        let reply = service.send(&Request::get("/"))?.is(200)?;
        Ok(reply.body.contains("<td>contesta 500<"))
    })?;
    let left = Regex::new(r"<td>en \d+,\d s<").map_err(|it| it.to_string())?;
    bench.until("no dice cuánto le falta, con su coma", || {
        let reply = service.send(&Request::get("/"))?.is(200)?;
        Ok(left.is_match(&reply.body))
    })
}
