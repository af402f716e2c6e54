//! Junta los intentos de todos los ejercicios, cada uno en su módulo.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalogo::{CHECK, Exercise, SOLUTION};

/// Lo que se le perdona a un intento: está mal a propósito.
const FORGIVEN: &str = "#[allow(warnings, clippy::all)]";
/// La solución se mira como cualquier programa.
const LOOKED: &str = "#[allow(dead_code)]";

fn main() {
    let root = Path::new(env!("LIBRO"));
    for watched in ["src/SUMMARY.md", "examples"] {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }
    let exercises = catalogo::read(root).unwrap_or_else(|why| panic!("{why}"));
    let (mut modules, mut list) = (String::new(), String::new());
    for exercise in &exercises {
        gather(exercise, &mut modules, &mut list).expect("se puede escribir");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("lo pone cargo"));
    let text = format!("{modules}\npub const ALL: &[Side] = &[\n{list}];\n");
    let file = out.join("intentos.rs");
    // Con la hora de antes, el compilador no vuelve a mirar lo que sigue igual.
    if !fs::read_to_string(&file).is_ok_and(|old| old == text) {
        fs::write(file, text).expect("se puede escribir en OUT_DIR");
    }
}

fn gather(
    exercise: &Exercise,
    modules: &mut String,
    list: &mut String,
) -> std::fmt::Result {
    let name = &exercise.name;
    writeln!(modules, "mod {name} {{")?;
    let attempts = exercise
        .attempts("rs")
        .unwrap_or_else(|why| panic!("{why}"));
    for attempt in attempts {
        let file = exercise.file(&format!("{attempt}.rs"));
        let text = fs::read_to_string(&file).expect("es texto");
        // El que no compila lo prueba el compilador.
        if text.contains("//! No compila: ") {
            continue;
        }
        let check = exercise.file(&format!("{CHECK}.rs"));
        let lints = match attempt == SOLUTION {
            true => LOOKED,
            false => FORGIVEN,
        };
        writeln!(
            modules,
            "    {lints} pub mod {attempt} {{\n        \
             #[path = {file:?}] pub mod attempt;\n        \
             #[path = {check:?}] pub mod kitchen;\n    }}"
        )?;
        writeln!(
            list,
            "(\"{name}\", \"{attempt}\", {name}::{attempt}::kitchen::check),"
        )?;
    }
    writeln!(modules, "}}")
}
