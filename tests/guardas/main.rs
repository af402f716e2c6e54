//! Las guardas del libro y las roturas que demuestran que saltan.
//!
//! Cada guarda lee el repositorio y devuelve hallazgos: archivo, línea y qué
//! hacer. Cada rotura estropea una copia de `muestra/`, un libro diminuto, y
//! exige que su guarda lo diga.

mod frases;
mod guardas;
mod markdown;
mod repo;
mod roturas;
mod serie;

use std::path::Path;

use libtest_mimic::{Arguments, Completion, Failed, Trial};

use guardas::{GUARDS, Guard};
use repo::{Finding, Repo};

fn main() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    if std::env::var("SNAPSHOTS").is_ok_and(|what| what == "overwrite") {
        for book in ["../..", "muestra"] {
            for write in guardas::WRITERS {
                write(&Repo::open(&here.join(book)));
            }
        }
    }
    let mut trials = Vec::new();
    for guard in GUARDS {
        let book = here.join("../..").canonicalize().expect("el libro está");
        trials.push(Trial::ignorable_test(
            format!("guarda_{}", guard.name),
            move || no_findings(guard, &Repo::open(&book)),
        ));
        let sample = here.join("muestra");
        trials.push(Trial::ignorable_test(
            format!("muestra_{}", guard.name),
            move || no_findings(guard, &Repo::open(&sample)),
        ));
    }
    trials.extend(roturas::trials(here));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// Lo que a una guarda le falta en esta máquina: un aviso en casa y un error
/// en la integración continua.
fn missing(guard: &Guard) -> Option<Result<Completion, Failed>> {
    let why = (guard.needs)().err()?;
    Some(match std::env::var_os("CI") {
        Some(_) => Err(why.into()),
        None => Ok(Completion::ignored_with(format!("omitido: {why}"))),
    })
}

fn no_findings(guard: &Guard, repo: &Repo) -> Result<Completion, Failed> {
    if let Some(outcome) = missing(guard) {
        return outcome;
    }
    let findings = (guard.check)(repo);
    if findings.is_empty() {
        return Ok(Completion::Completed);
    }
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    Err(lines.join("\n").into())
}
