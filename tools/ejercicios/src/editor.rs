//! Lo que necesita un editor para saber de tipos y de errores en lo que escribe
//! el lector: un paquete en que cada intento es un módulo, con su comprobación.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use catalogo::{CHECK, Exercise};
use ejercicios::compila::SEEN;

use crate::mios::Mine;

/// Está en lo alto, para que ninguna ruta suba de carpeta.
const ROOT: &str = ".intentos.rs";

/// Lo escribe, o lo pone al día con lo que el lector ha empezado.
///
/// # Errors
///
/// No se puede leer el libro, o el disco está lleno.
pub fn write(mine: &Mine, root: &Path, exercises: &[Exercise]) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(root.join(name))
            .with_context(|| format!("no se lee {name}"))
    };
    let manifest = manifest(root, &read("Cargo.toml")?);
    if mine.put("Cargo.toml", &manifest)? {
        // Con las versiones del libro, que ya están descargadas.
        mine.put("Cargo.lock", &read("Cargo.lock")?)?;
    }
    let started = |it: &&Exercise| {
        let attempt = format!("{}.rs", it.name);
        mine.folder().join(attempt).exists()
    };
    let started: Vec<&Exercise> = exercises.iter().filter(started).collect();
    for exercise in &started {
        let check = exercise.file(&format!("{CHECK}.rs"));
        let check = fs::read_to_string(&check)
            .with_context(|| format!("no se lee {}", check.display()))?;
        mine.put(&format!(".editor/{}.rs", exercise.name), &check)?;
    }
    mine.put(ROOT, &modules(&started))?;
    Ok(())
}

fn manifest(root: &Path, book: &str) -> String {
    let versions = book.lines().filter(|line| {
        let name = line.split_once(" = ").map(|(name, _)| name);
        name.is_some_and(|name| SEEN.contains(&name))
    });
    let versions: Vec<&str> = versions.collect();
    let tools = root.join("tools/ejercicios");
    format!(
        "# Lo escribe `cargo run --bin ejercicios`: con él, tu editor sabe de \
         tipos\n# y de errores si abres esta carpeta.\n[package]\n\
         name = \"mis-ejercicios\"\nedition = \"2024\"\n\n[lib]\n\
         path = \"{ROOT}\"\n\n[dependencies]\n\
         ejercicios.path = '{}'\n{}\n\n[workspace]\n",
        tools.display(),
        versions.join("\n")
    )
}

/// Los que ha empezado, cada uno en su módulo, como al comprobarlos.
///
/// rust-analyzer no sigue una ruta absoluta, ni lee un archivo de fuera del
/// paquete: las rutas son relativas, y la comprobación es una copia.
fn modules(started: &[&Exercise]) -> String {
    let mut text = "#![allow(dead_code)]\n".to_owned();
    for Exercise { name, .. } in started {
        writeln!(
            text,
            "#[path = \".\"]\nmod {name} {{\n    \
             #[path = \"{name}.rs\"]\n    pub mod attempt;\n    \
             #[path = \".editor/{name}.rs\"]\n    pub mod kitchen;\n}}"
        )
        .expect("una cadena crece");
    }
    text
}
