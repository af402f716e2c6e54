//! Lo que se ve al mirar: el registro, las cuentas y el tablero, como los
//! enseña su página.

use std::sync::Mutex;
use std::sync::mpsc::channel;

use libtest_mimic::{Failed, Trial};
use regex::Regex;

use crate::banco::{Bench, accepted};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use crate::etapas::{LONG, folder, stage};

/// La etapa que se enseña.
const SHOWN: usize = 11;

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("e11_vistas_del_registro_y_las_cuentas", log_and_counts),
        Trial::test("e11_vistas_del_tablero", board),
    ]
}

/// Un recado que llega a la segunda, con lo que cambia de una vez a otra
/// tapado.
fn log_and_counts() -> Result<(), Failed> {
    let bench = Bench::new(stage(SHOWN), LONG);
    let service = bench.start(&[])?;
    let (written_tx, written_rx) = channel();
    let written = Mutex::new(written_rx);
    let target = Target::new(move |_, number| match number {
        1 => {
            // Con la petición ya apuntada: las líneas salen en su orden.
            let _asked = written.lock().map(|it| it.recv());
            Answer::Status(503)
        }
        _ => Answer::Status(200),
    });
    let request = Request::post(&target.url("/cocina?clave=9"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.until("no apunta la petición", || {
        Ok(service.errors().contains("contestada"))
    })?;
    written_tx.send(())?;
    let mut counts = String::new();
    bench.until("no cuenta la entrega", || {
        let reply = service.send(&Request::get("/metricas"))?.is(200)?;
        counts = reply.body;
        Ok(counts.contains("entregados_total 1\n"))
    })?;
    // Lo que pregunta esta prueba no es de ese recado.
    let own = ["número=1 ".to_owned(), format!("entrega{{id={id} ")];
    let log = service.errors();
    let log = log.lines().filter(|line| {
        let mut own = own.iter();
        own.any(|it| line.contains(it))
    });
    let log: String = log.map(|line| format!("{line}\n")).collect();
    let log = covered(&log, &[r"(?m)^\S+Z", r"millis=(\d+)", r"_ms=(\d+)"])?;
    let log = covered(&log, &[r"127\.0\.0\.1:(\d+)"])?;
    ayuda::same_or_write(log, &folder().join("e11_registro.out"))?;
    ayuda::same_or_write(counts, &folder().join("e11_cuentas.out"))?;
    Ok(())
}

/// Un destino que calla, con otro recado detrás, y uno que no puede.
fn board() -> Result<(), Failed> {
    let bench = Bench::new(stage(SHOWN), LONG);
    let slow = [("ESPERA_MS", "60000"), ("ESPERA_MAX_MS", "60000")];
    let service = bench.start(&slow)?;
    let target = Target::new(|call, _| match &call.path[..] {
        "/cocina" => Answer::Wait,
        _ => Answer::Status(503),
    });
    for path in ["/cocina", "/cocina", "/barra"] {
        accepted(&service, &Request::post(&target.url(path), b"sopa"))?;
    }
    let row = Regex::new(r"<td>([^<]*)<td>(\d+)<td>([^<]*)<td>([^<]*)</tr>")?;
    let mut rows = String::new();
    bench.until("no dice por qué no sale", || {
        let page = service.send(&Request::get("/"))?.is(200)?.body;
        rows = row
            .captures_iter(&page)
            .map(|it| {
                format!(
                    "| {} | {} | {} | {} |\n",
                    &it[1], &it[2], &it[3], &it[4]
                )
            })
            .collect();
        Ok(rows.contains("fuera") && rows.contains("contesta 503"))
    })?;
    let rows = covered(&rows, &[r"http://([\d.:]+)/", r"en (\d+,\d) s"])?;
    let table = "| Destino | Esperan | Le toca | Motivo |\n|---|---|---|---|\n";
    let shown = folder().join("e11_tablero.md");
    Ok(ayuda::same_or_write(format!("{table}{rows}"), &shown)?)
}

/// El texto, con «…» donde cambia de una vez a otra: el grupo, si lo hay.
fn covered(text: &str, patterns: &[&str]) -> Result<String, Failed> {
    let mut text = text.to_owned();
    for pattern in patterns {
        let pattern = Regex::new(pattern)?;
        let hide = |found: &regex::Captures<'_>| match found.get(1) {
            Some(part) => found[0].replace(part.as_str(), "…"),
            None => "…".to_owned(),
        };
        text = pattern.replace_all(&text, hide).into_owned();
    }
    Ok(text)
}
