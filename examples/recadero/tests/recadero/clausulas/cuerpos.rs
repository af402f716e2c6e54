//! Los cuerpos grandes.

use crate::banco::{Bench, Done, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use crate::programa::Service;
use std::io::Write;
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

pub const LIMITS: [(&str, &str); 2] =
    [("CUERPO_CORTO", "1000"), ("CUERPO_MAX", "300000000")];

pub fn large(size: usize) -> Vec<u8> {
    (0..size).map(|at| (at % 251) as u8).collect()
}

/// Que no quede en la carpeta nada que no sea la base.
fn nothing_left(bench: &Bench) -> Done {
    let what = "queda un archivo que no es de ningún recado";
    bench.until(what, || Ok(bench.loose_files()?.is_empty()))
}

pub fn un_cuerpo_grande_llega_entero(bench: &Bench) -> Done {
    let service = bench.start(&LIMITS)?;
    let target = Target::accepting();
    let body = large(3_000_000);
    let id = accepted(&service, &Request::post(&target.url("/mesa"), &body))?;
    bench.reaches(&service, &id, "entregado")?;
    demand(target.calls()[0].body == body, "llega otro cuerpo")?;
    nothing_left(bench)
}

pub fn un_cuerpo_grande_sobrevive(bench: &Bench) -> Done {
    let service = bench.start(&LIMITS)?;
    let target = Target::new(|_, number| match number {
        1 => Answer::Wait,
        _ => Answer::Status(200),
    });
    let body = large(300_000);
    let id = accepted(&service, &Request::post(&target.url("/mesa"), &body))?;
    service.kill();
    let service = bench.start(&LIMITS)?;
    bench.reaches(&service, &id, "entregado")?;
    let calls = target.calls();
    demand(calls.iter().all(|it| it.body == body), "llega otro cuerpo")
}

/// Que parte de una subida esté ya en la carpeta.
pub fn arrives(bench: &Bench) -> Done {
    bench.until("la subida no llega", || {
        Ok(!bench.loose_files()?.is_empty())
    })
}

pub const UPLOAD: usize = 500_000;

/// Envía `sent` bytes de una subida. Al soltar lo que devuelve, cuelga.
pub fn upload(
    service: &Service,
    url: &str,
    sent: usize,
) -> Result<TcpStream, String> {
    let failed = |why: std::io::Error| why.to_string();
    let mut socket = TcpStream::connect(service.address).map_err(failed)?;
    let head = format!(
        "POST /recados HTTP/1.1\r\nhost: x\r\nrecado-destino: {url}\r\n\
         content-length: {UPLOAD}\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).map_err(failed)?;
    socket.write_all(&large(sent)).map_err(failed)?;
    Ok(socket)
}

/// Envía una subida entera y cuelga en cuanto está en el disco.
fn leave_early(bench: &Bench, service: &Service, url: &str) -> Done {
    let socket = upload(service, url, UPLOAD)?;
    let whole = |path: PathBuf| {
        path.metadata().is_ok_and(|it| it.len() == UPLOAD as u64)
    };
    // Si se entrega entre dos miradas no se ve: no es lo que se busca.
    let end = Instant::now() + Duration::from_secs(1);
    while Instant::now() < end {
        if bench.loose_files()?.into_iter().any(whole) {
            break;
        }
    }
    drop(socket);
    nothing_left(bench)
}

pub fn una_subida_cortada_no_deja_nada(bench: &Bench) -> Done {
    let service = bench.start(&LIMITS)?;
    let target = Target::accepting();
    drop(upload(&service, &target.url("/mesa"), UPLOAD / 2)?);
    // El siguiente, entero, dice que el primero no entró.
    let request = Request::post(&target.url("/mesa"), &large(2000));
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    demand(target.calls().len() == 1, "se entrega a medias")?;
    nothing_left(bench)?;
    // Entera, y cuelga mientras se guarda: o se entrega, o no queda nada.
    for _ in 0..5 {
        leave_early(bench, &service, &target.url("/mesa"))?;
    }
    // Muerto a media subida, lo que quedó se borra al volver; enseguida, o
    // cuando ya no puede ser de otro proceso.
    let _half = upload(&service, &target.url("/mesa"), UPLOAD / 2)?;
    arrives(bench)?;
    service.kill();
    bench.age_loose_files()?;
    let _service = bench.start(&LIMITS)?;
    nothing_left(bench)
}

/// Al cambiar lo que se tiene por corto, la clave vale igual.
pub fn la_clave_no_mira_donde_esta(bench: &Bench) -> Done {
    let target = Target::accepting();
    let body = large(2000);
    let request = || {
        let request = Request::post(&target.url("/mesa"), &body);
        request.with("idempotency-key", "mesa 4")
    };
    let service = bench.start(&[("CUERPO_CORTO", "3000")])?;
    let first = accepted(&service, &request())?;
    service.kill();
    let service = bench.start(&LIMITS)?;
    let again = accepted(&service, &request())?;
    demand(first == again, "crea otro")
}

pub fn un_cuerpo_enorme_no_ocupa_memoria(bench: &Bench) -> Done {
    const SIZE: usize = 150_000_000;
    let service = bench.start(&LIMITS)?;
    let target = Target::accepting();
    let small = Request::post(&target.url("/mesa"), &large(2000));
    let id = accepted(&service, &small)?;
    bench.reaches(&service, &id, "entregado")?;
    let before = service.peak()?;
    let id = accepted(
        &service,
        &Request::post(&target.url("/mesa"), &{ vec![b'x'; SIZE] }),
    )?;
    bench.reaches(&service, &id, "entregado")?;
    let grown = service.peak()?.saturating_sub(before);
    demand(grown < SIZE / 3, "ocupa memoria según lo que mide")
}
