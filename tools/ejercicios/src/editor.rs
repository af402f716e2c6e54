//! Lo que necesita un editor para saber de tipos y de errores en lo que escribe
//! el lector: un paquete en que cada intento es un módulo, con su comprobación.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use catalogo::{CHECK, Exercise};

use crate::mios::Mine;

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
    let modules = modules(mine.folder(), exercises);
    mine.put(".editor/intentos.rs", &modules)?;
    Ok(())
}

fn manifest(root: &Path, book: &str) -> String {
    let versions = book.lines().filter(|line| {
        ["tokio = ", "tokio-util = "]
            .iter()
            .any(|it| line.starts_with(it))
    });
    let versions: Vec<&str> = versions.collect();
    let tools = root.join("tools/ejercicios");
    format!(
        "# Lo escribe `cargo run --bin ejercicios`: con él, tu editor sabe de \
         tipos\n# y de errores si abres esta carpeta.\n[package]\n\
         name = \"mis-ejercicios\"\nedition = \"2024\"\n\n[lib]\n\
         path = \".editor/intentos.rs\"\n\n[dependencies]\n\
         ejercicios.path = '{}'\n{}\n\n[workspace]\n",
        tools.display(),
        versions.join("\n")
    )
}

/// Los que ha empezado, cada uno en su módulo, como al comprobarlos.
fn modules(folder: &Path, exercises: &[Exercise]) -> String {
    let mut text = "#![allow(dead_code)]\n".to_owned();
    for exercise in exercises {
        let (name, check) = (&exercise.name, format!("{CHECK}.rs"));
        let attempt = folder.join(format!("{name}.rs"));
        if attempt.exists() {
            writeln!(
                text,
                "mod {name} {{\n    #[path = {attempt:?}]\n    \
                 pub mod attempt;\n    #[path = {:?}]\n    \
                 pub mod kitchen;\n}}",
                exercise.file(&check)
            )
            .expect("una cadena crece");
        }
    }
    text
}
