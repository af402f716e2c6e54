//! Una prueba por cada bloque de Rust del libro: lo que skeptic genera, en
//! varios procesos a la vez.
//!
//! En uno solo no puede ser. skeptic guarda lo que compila, y mientras escribe
//! un ejecutable, otro hilo puede arrancar un proceso que se lleva abierto ese
//! archivo: el sistema no deja ejecutarlo (`Text file busy`). Cada obrero es un
//! proceso que hace una cosa detrás de otra, y no comparte archivos abiertos.

mod obrero;

use std::process::ExitCode;
use std::sync::{Mutex, OnceLock};

use libtest_mimic::{Arguments, Failed, Trial};

use obrero::{Worker, serve};

/// Un bloque: cómo se llama su prueba, y lo que skeptic hace con él.
struct Fragment {
    name: &'static str,
    run: fn(),
    ignored: bool,
    /// Si la página dice que acaba en pánico.
    panics: bool,
    /// El primer bloque con el mismo programa, que puede ser él.
    first: usize,
}

include!(concat!(env!("OUT_DIR"), "/fragmentos.rs"));

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(obrero::ASK) {
        serve(|name| {
            let found = ALL.iter().find(|fragment| fragment.name == name);
            found.expect("lo pide esta misma prueba").run
        });
        return ExitCode::SUCCESS;
    }
    let trials = ALL
        .iter()
        .map(|it| {
            Trial::test(it.name, || check(it)).with_ignored_flag(it.ignored)
        })
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
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

fn check(fragment: &Fragment) -> Result<(), Failed> {
    let end = ENDS[fragment.first].get_or_init(|| run(fragment.name));
    let (passed, told) = end.clone()?;
    match (passed, fragment.panics) {
        (true, false) | (false, true) => Ok(()),
        (false, false) => Err(told.into()),
        (true, true) => {
            Err("no entra en pánico, y la página dice que sí".into())
        }
    }
}

fn run(name: &str) -> End {
    let free = WORKERS.lock().expect("nadie entra en pánico con él").pop();
    let mut worker = match free {
        Some(worker) => worker,
        None => Worker::start().map_err(|err| err.to_string())?,
    };
    let end = worker.ask(name).map_err(|err| err.to_string())?;
    WORKERS.lock().expect("lo mismo").push(worker);
    Ok(end)
}
