//! Cada gemelo imprime lo mismo que su programa.

use std::fs;
use std::sync::Mutex;

use ayuda::PythonServer;
use libtest_mimic::{Completion, Failed, Trial};
use serde_json::json;

use crate::programas::{self, LIMIT, Program, accept};

pub fn trials() -> Vec<Trial> {
    let twins = programas::all()
        .filter(|program| program.source.with_extension("py").exists());
    let trials = twins.map(|program| {
        Trial::ignorable_test(format!("gemelo_{}", program.name), move || {
            check(&program)
        })
    });
    trials.collect()
}

fn check(program: &Program) -> Result<Completion, Failed> {
    if ayuda::overwrites() {
        return Ok(Completion::ignored_with(
            "omitido: se escriben las salidas; repite sin SNAPSHOTS",
        ));
    }
    if let Err(why) = ayuda::python() {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let actual = run(program)?;
    // Solo compara: un gemelo nunca decide qué salida es la buena.
    ayuda::same(actual, &program.source.with_extension("out")).map_err(|diff| {
        let twin = program.source.with_extension("py");
        format!(
            "{diff}\nEl gemelo no imprime lo mismo que el programa. Corrige {}",
            twin.display()
        )
    })?;
    Ok(Completion::Completed)
}

/// Los que esperan a que alguien los use: como mucho, uno por hilo de pruebas.
static SERVERS: Mutex<Vec<PythonServer>> = Mutex::new(Vec::new());

fn run(program: &Program) -> Result<String, Failed> {
    let (output, errors) = (
        tempfile::NamedTempFile::new()?,
        tempfile::NamedTempFile::new()?,
    );
    let free = SERVERS.lock().expect("nadie entra en pánico con él").pop();
    let mut server = free.unwrap_or_else(|| {
        let clock = ayuda::root().join("tests/programas/reloj.py");
        PythonServer::start(ayuda::python().expect("está"), &clock)
    });
    let twin = program.source.with_extension("py");
    let question = json!([twin, output.path(), errors.path()]).to_string();
    let status = server.ask(&question, LIMIT);
    let printed = fs::read(output.path())?;
    let mut told = fs::read_to_string(errors.path())?;
    match &status {
        // Si no contesta, puede estar a medias: se acaba con él.
        None => told += &server.stop(),
        Some(_) => SERVERS.lock().expect("lo mismo").push(server),
    }
    accept(printed, &told, status.as_deref(), program.noisy)
}
