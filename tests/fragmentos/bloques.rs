//! Una prueba por cada bloque de Rust: lo que skeptic genera, en
//! varios procesos a la vez.
//!
//! En uno solo no puede ser. skeptic guarda lo que compila, y mientras escribe
//! un ejecutable, otro hilo puede arrancar un proceso que se lleva abierto ese
//! archivo: el sistema no deja ejecutarlo (`Text file busy`). Cada obrero es un
//! proceso que hace una cosa detrás de otra, y no comparte archivos abiertos.

use std::process::ExitCode;
use std::sync::{Mutex, OnceLock};

use libtest_mimic::{Completion, Failed, Trial};

use crate::obrero::{self, Worker};

/// Un bloque: cómo se llama su prueba, y lo que skeptic hace con él.
struct Fragment {
    name: &'static str,
    run: fn(),
    ignored: bool,
    /// Si la página dice que acaba en pánico.
    panics: bool,
    /// Si necesita un PostgreSQL.
    database: bool,
    /// El primer bloque con el mismo programa, que puede ser él.
    first: usize,
}

include!(concat!(env!("OUT_DIR"), "/fragmentos.rs"));

/// Si este proceso es un obrero.
pub fn asked() -> bool {
    std::env::args().nth(1).as_deref() == Some(obrero::ASK)
}

/// Lo que hace entonces.
pub fn serve() -> ExitCode {
    obrero::serve(|name| {
        let found = ALL.iter().find(|fragment| fragment.name == name);
        found.expect("lo pide esta misma prueba").run
    });
    ExitCode::SUCCESS
}

pub fn trials() -> Vec<Trial> {
    let trial = |it: &'static Fragment| {
        let trial = Trial::ignorable_test(it.name, || check(it));
        trial.with_ignored_flag(it.ignored)
    };
    ALL.iter().map(trial).collect()
}

/// Los que esperan trabajo: como mucho, uno por hilo de pruebas.
static WORKERS: Mutex<Vec<Worker>> = Mutex::new(Vec::new());

/// Si ha pasado, y lo que ha escrito.
type End = Result<(bool, String), String>;

/// Cómo acaba cada programa. El que una página enseña en dos bloques se ejecuta
/// una vez: dos obreros escribirían el mismo ejecutable, y el que se arranca a
/// sí mismo no se encontraría.
static ENDS: [OnceLock<End>; ALL.len()] =
    [const { OnceLock::new() }; ALL.len()];

fn check(fragment: &Fragment) -> Result<Completion, Failed> {
    if let Some(Err(why)) = fragment.database.then(ayuda::postgres) {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let end = ENDS[fragment.first].get_or_init(|| run(fragment));
    let (passed, told) = end.clone()?;
    match (passed, fragment.panics) {
        (true, false) | (false, true) => Ok(Completion::Completed),
        (false, false) => Err(told.into()),
        (true, true) => {
            Err("no entra en pánico, y la página dice que sí".into())
        }
    }
}

fn run(fragment: &Fragment) -> End {
    let failed = |why: std::io::Error| why.to_string();
    if fragment.database {
        // Un obrero para él solo: su base se la dice el entorno.
        let url = ayuda::database("bloque")?;
        let mut worker = Worker::start(&[(ayuda::DATABASE_URL, &url)]);
        let worker = worker.as_mut().map_err(|why| why.to_string())?;
        return worker.ask(fragment.name).map_err(failed);
    }
    let free = WORKERS.lock().expect("nadie entra en pánico con él").pop();
    let mut worker = match free {
        Some(worker) => worker,
        None => Worker::start(&[]).map_err(failed)?,
    };
    let end = worker.ask(fragment.name).map_err(failed)?;
    WORKERS.lock().expect("lo mismo").push(worker);
    Ok(end)
}
