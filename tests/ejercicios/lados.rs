//! Todos los lados de un ejercicio: la solución pasa y lo demás dice por qué
//! no, que es lo que hay en su `sintomas.txt`.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use catalogo::{Exercise, SOLUTION, SYMPTOMS};
use ejercicios::compila::{self, Built};
use ejercicios::proceso::{self, Outcome, Verdict};

use crate::SIDE;

/// # Errors
///
/// El primer lado que no hace lo previsto.
pub fn check(exercise: &Exercise) -> Result<(), String> {
    let mut symptoms = String::new();
    for ending in ["rs", "py"] {
        for attempt in exercise.attempts(ending)? {
            let file = format!("{attempt}.{ending}");
            let place = exercise.file(&file);
            let place = place.display();
            let outcome = run(exercise, &attempt, ending)
                .map_err(|why| format!("{place}: {why}"))?;
            match (outcome.verdict, attempt == SOLUTION) {
                (Verdict::Passes, true) => {}
                (Verdict::Passes, false) => {
                    return Err(format!("{place}: pasa, y está mal"));
                }
                (Verdict::Fails(why), true) => {
                    let printed = outcome.printed;
                    return Err(format!("{place}: no pasa: {why}\n{printed}"));
                }
                (Verdict::Fails(why), false) => {
                    writeln!(symptoms, "{file}: {why}")
                        .expect("una cadena crece");
                }
            }
        }
    }
    ayuda::same_or_write(symptoms, &exercise.file(SYMPTOMS))
}

fn run(
    exercise: &Exercise,
    attempt: &str,
    ending: &str,
) -> Result<Outcome, String> {
    let mut command = match ending {
        "py" => proceso::python(
            ayuda::python()?,
            ayuda::root(),
            exercise,
            &exercise.file(&format!("{attempt}.py")),
        ),
        _ if rejected(exercise, attempt)? => {
            return compile(exercise, attempt);
        }
        _ => {
            let me = std::env::current_exe().map_err(|why| why.to_string())?;
            let mut command = Command::new(me);
            command.env(SIDE, format!("{}/{attempt}", exercise.name));
            command
        }
    };
    proceso::run(&mut command, proceso::WALL).map_err(|why| why.to_string())
}

/// Si la cabecera de un intento dice que no compila.
fn rejected(exercise: &Exercise, attempt: &str) -> Result<bool, String> {
    let text = fs::read_to_string(exercise.file(&format!("{attempt}.rs")));
    let text = text.map_err(|why| why.to_string())?;
    Ok(text.contains("//! No compila: "))
}

/// Lo que dice el compilador: sus códigos, que no cambian de una versión a
/// otra.
fn compile(exercise: &Exercise, attempt: &str) -> Result<Outcome, String> {
    let file = exercise.file(&format!("{attempt}.rs"));
    let shop = ayuda::root()
        .join("target/ejercicios")
        .join(format!("{}-{attempt}", exercise.name));
    let built = compila::compile(ayuda::root(), exercise, &file, &shop, false);
    let built = built.map_err(|why| format!("{why:#}"))?;
    // Lo que ha dejado no hace falta.
    let _ = fs::remove_dir_all(shop);
    let Built::No(errors) = built else {
        return Err("compila, y su cabecera dice que no".to_owned());
    };
    let codes = errors.lines().filter_map(|line| {
        line.strip_prefix("error[")?.split_once(']').map(|it| it.0)
    });
    let codes = codes.collect::<Vec<_>>().join(", ");
    let text = fs::read_to_string(&file).map_err(|why| why.to_string())?;
    if !text.contains(&format!("//! No compila: {codes}\n")) {
        return Err(format!("el compilador dice {codes}:\n{errors}"));
    }
    Ok(Outcome {
        verdict: Verdict::Fails(format!("no compila: {codes}")),
        printed: errors,
    })
}
