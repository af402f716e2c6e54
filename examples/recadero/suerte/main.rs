//! Recadero con mala suerte: el programa de verdad, con otra red, otro disco y
//! otro reloj, y miles de fallos al azar.
//!
//! `VIDAS` dice cuántos casos; `SEMILLA`, uno solo, y lo cuenta.

mod arbitro;
mod caso;
mod cuentas;
mod destino;
mod disco;
mod envia;
mod hora;
mod http;
mod llegadas;
mod lleva;
mod mundo;
mod mutantes;
mod plan;
mod red;
mod vida;

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

use libtest_mimic::{Arguments, Failed, Trial};

use caso::run;
use cuentas::Totals;
use plan::{Plan, shrink};

fn main() -> ExitCode {
    if std::env::var_os(hora::ALONE).is_some() {
        let end = hora::alone().map_err(|why| println!("{why}"));
        return end.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    let arguments = Arguments::from_args();
    let mut trials = vec![
        Trial::test(mutantes::TRIAL, many),
        Trial::test("suerte_una_hora_plana", hora::trial),
        Trial::test("suerte_lo_mismo_da_lo_mismo", twice),
    ];
    trials.extend(mutantes::trials());
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

// ANCHOR: muchos
/// Muchos casos. Del primero que falla, lo que se sabe de él.
fn many() -> Result<(), Failed> {
    if let Some(seed) = number("SEMILLA") {
        return Ok(one(Plan::new(seed))?);
    }
    let cases = number("VIDAS").unwrap_or(120);
    let next = AtomicU64::new(0);
    let wrong = AtomicU64::new(cases);
    let totals = Mutex::new(Totals::default());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Relaxed);
                    if seed >= wrong.load(Relaxed) {
                        break;
                    }
                    let report = run(&Plan::new(seed));
                    totals.lock().expect("sin pánico").add(&report.totals);
                    if report.wrong.is_some() {
                        wrong.fetch_min(seed, Relaxed);
                    }
                }
            });
        }
    });
    match wrong.into_inner() {
        seed if seed < cases => Ok(one(Plan::new(seed))?),
        _ => Ok(tells(&totals.into_inner()?)?),
    }
}

/// Un caso. Si falla, el plan más pequeño que falla igual, y cómo.
fn one(plan: Plan) -> Result<(), String> {
    let report = run(&plan);
    let Some(why) = report.wrong else {
        println!("{}", report.log.join("\n"));
        return Ok(());
    };
    let seed = plan.seed;
    let same = |plan: &Plan| {
        let wrong = run(plan).wrong;
        wrong.is_some_and(|it| kind(&it) == kind(&why))
    };
    let least = shrink(plan, same);
    let log = run(&least).log;
    let last = log[log.len().saturating_sub(LAST)..].join("\n");
    Err(format!(
        "semilla {seed}: {why}\nlo mismo, con menos: {least}\n\n{last}\n\n\
         otra vez: SEMILLA={seed} cargo test --test suerte"
    ))
}

/// Qué ha fallado, sea cual sea el recado.
fn kind(why: &str) -> String {
    why.replace(|it: char| it.is_ascii_digit(), "")
}
// ANCHOR_END: muchos

/// Lo último que se cuenta de un caso que falla.
const LAST: usize = 14;

/// Las cuentas de unos miles se guardan, que las enseña la página.
fn tells(totals: &Totals) -> Result<(), String> {
    let folder = ayuda::root().join("examples/recadero/suerte");
    println!("{}\n{}", totals.text(), totals.table());
    if ayuda::overwrites() && totals.cases >= 1000 {
        let saved = [("cuentas.out", totals.text())];
        for (name, text) in saved {
            ayuda::same_or_write(text, &folder.join(name))?;
        }
        ayuda::same_or_write(totals.table(), &folder.join("fallos.md"))?;
    }
    Ok(())
}

/// Sin esto, una semilla no serviría de nada.
fn twice() -> Result<(), Failed> {
    for seed in 1000..1006 {
        let plan = Plan::new(seed);
        let (first, second) = (run(&plan).log, run(&plan).log);
        let pairs = first.iter().zip(&second);
        if let Some((first, second)) = pairs.into_iter().find(|it| it.0 != it.1)
        {
            let why = format!("semilla {seed}: «{first}» y «{second}»");
            return Err(why.into());
        }
        if first.len() != second.len() {
            return Err(format!("semilla {seed}: una acaba antes").into());
        }
    }
    Ok(())
}
