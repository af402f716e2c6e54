//! Diez minutos de verdad: el binario con carga y destinos malos, y su
//! memoria y sus descriptores cada minuto.
//!
//! Figura: Lo que ocupa cada minuto
//!
//! `MINUTOS=10` lo escribe en `resiste.md`; sin ella, dura unos segundos y se
//! mira que todo lo aceptado acabe.

use std::fmt::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Failed, Trial};

use crate::banco::{Bench, accepted, demand};
use crate::cliente::Request;
use crate::destino::{Answer, Target};
use crate::etapas::{LONG, folder, stage};
use crate::oyente::Listener;
use crate::programa::{Program, Service, python};

/// Lo que va de una muestra a la siguiente.
const MINUTE: Duration = Duration::from_secs(60);
/// La última etapa de las que guardan en un archivo.
const EMBEDDED: usize = 11;

pub fn trials() -> Vec<Trial> {
    vec![Trial::ignorable_test("diez_minutos", run)]
}

/// Una muestra: memoria residente, en MB, y descriptores abiertos.
type Sample = (f64, usize);

// ANCHOR: carga
/// Lo somete a todo a la vez durante un rato, y dice qué ocupaba en cada
/// muestra y cuántos aceptó.
fn endures(
    program: Program,
    samples: usize,
    every: Duration,
) -> Result<(Vec<Sample>, usize), String> {
    let bench = Bench::new(program, LONG);
    let service = bench.start(&[
        ("COLA", "5000"),
        ("INTENTO_MS", "1000"),
        // Uno hace de todos los servidores: ni tope ni corte para él.
        ("POR_SERVIDOR", "16"),
        ("FALLOS", "1000000"),
    ])?;
    let target = Target::new(|call, number| {
        thread::sleep(Duration::from_millis(call.body.len() as u64 % 7));
        match number % 20 {
            3 => Answer::Status(503),
            9 => Answer::Hang,
            15 => Answer::Short,
            _ => Answer::Status(200),
        }
    });
    let stop = AtomicBool::new(false);
    let sent = Mutex::new(Vec::new());
    let taken = thread::scope(|scope| {
        for table in 0..4 {
            let (service, stop, sent) = (&service, &stop, &sent);
            let target = &target;
            scope.spawn(move || {
                for dish in 0.. {
                    if stop.load(Relaxed) {
                        break;
                    }
                    // Destinos nuevos sin parar, y alguno que no existe.
                    let mut url = target.url(&format!("/{table}/{}", dish / 5));
                    if dish % 50 == 7 {
                        url = format!("http://127.0.0.1:9/{table}/{dish}");
                    }
                    let size = if dish % 40 == 9 { 200_000 } else { 300 };
                    let request = Request::post(&url, &vec![b'x'; size]);
                    let key = format!("{table}-{dish}");
                    let request = request.with("idempotency-key", &key);
                    if let Ok(id) = accepted(service, &request) {
                        sent.lock().expect("sin pánico").push((url, id));
                    }
                    thread::sleep(Duration::from_millis(150));
                }
            });
        }
        let (service, stop) = (&service, &stop);
        // Quien escucha llega y se va.
        scope.spawn(move || {
            while !stop.load(Relaxed) {
                let heard = Listener::open(service.address, LONG);
                thread::sleep(Duration::from_millis(300));
                drop(heard);
            }
        });
        let mut taken = Vec::new();
        for _ in 0..samples {
            thread::sleep(every);
            taken.push(sample(service));
        }
        stop.store(true, Relaxed);
        taken
    });
    let taken = taken.into_iter().collect::<Result<Vec<_>, _>>()?;
    let sent = sent.into_inner().map_err(|why| why.to_string())?;
    // Los que no existen tardan en rendirse, y no es lo que se mira.
    let real = sent.iter().filter(|(url, _)| !url.contains(":9/"));
    for (_, id) in real.clone().rev().take(200) {
        bench.reaches(&service, id, "entregado")?;
    }
    Ok((taken, sent.len()))
}

fn sample(service: &Service) -> Result<Sample, String> {
    let (bytes, open) = service.holds()?;
    Ok((bytes as f64 / 1e6, open))
}
// ANCHOR_END: carga

fn run() -> Result<Completion, Failed> {
    let minutes = std::env::var("MINUTOS").ok().and_then(|it| it.parse().ok());
    let (samples, every) = match minutes {
        Some(minutes) => (minutes, MINUTE),
        None => (2, Duration::from_secs(2)),
    };
    let programs = [("Rust", Ok(stage(EMBEDDED))), ("Python", python())];
    let start = Instant::now();
    // A la vez: lo que hace uno no lo nota la memoria del otro.
    let all = programs.map(|(name, program)| {
        thread::spawn(move || {
            Some((name, endures(program.ok()?, samples, every)))
        })
    });
    let mut rows = Vec::new();
    for one in all {
        let end = one.join().map_err(|_| "ha entrado en pánico")?;
        let Some((name, end)) = end else {
            continue;
        };
        let (taken, sent) = end.map_err(|why| format!("{name}: {why}"))?;
        demand(sent > 2 * samples, "apenas acepta")?;
        println!("{name}: {sent} recados en {:?}", start.elapsed());
        rows.push((name, taken));
    }
    if minutes.is_some() && ayuda::overwrites() {
        ayuda::same_or_write(
            table(&rows),
            &folder().join("../suerte/resiste.md"),
        )?;
    }
    for (name, taken) in &rows {
        flat(name, taken, minutes.is_some())?;
    }
    Ok(Completion::Completed)
}

fn table(rows: &[(&str, Vec<Sample>)]) -> String {
    let mut table = "| Minuto |".to_owned();
    let count = rows.first().map_or(0, |it| it.1.len());
    for minute in 1..=count {
        let _ = write!(table, " {minute} |");
    }
    table += "\n|---|";
    table += &"---:|".repeat(count);
    table += "\n";
    for (name, taken) in rows {
        let _ = write!(table, "| {name}: memoria, MB |");
        for (memory, _) in taken {
            let memory = format!("{memory:.1}").replace('.', ",");
            let _ = write!(table, " {memory} |");
        }
        let _ = write!(table, "\n| {name}: descriptores |");
        for (_, open) in taken {
            let _ = write!(table, " {open} |");
        }
        table += "\n";
    }
    table
}

/// La segunda mitad no ocupa más que la primera, con un margen.
fn flat(name: &str, taken: &[Sample], long: bool) -> Result<(), Failed> {
    let (early, late) = taken.split_at(taken.len() / 2);
    let most = |half: &[Sample], of: fn(&Sample) -> f64| {
        half.iter().map(of).fold(0.0, f64::max)
    };
    let memory = |it: &Sample| it.0;
    let open = |it: &Sample| it.1 as f64;
    let (m0, m1) = (most(early, memory), most(late, memory));
    let (d0, d1) = (most(early, open), most(late, open));
    let grows = m1 > m0 * 1.1 + 3.0 || d1 > d0 + 20.0;
    match long && grows {
        true => Err(format!(
            "{name}: de {m0:.1} a {m1:.1} MB, y de {d0} a {d1} descriptores"
        )
        .into()),
        false => Ok(()),
    }
}
