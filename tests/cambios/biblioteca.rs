//! Compila las bibliotecas que cambia un cambio, y las que las usan, para que
//! el programa se enlace con ellas en vez de con las del libro.

use std::fs;
use std::path::{Path, PathBuf};

use ayuda::parche::Patch;

use super::compila::{DEPENDENCIES, rustc, say};
use super::dice::diagnose;
use super::{Case, scratch, write_if_changed};

/// Cada una, detrás de las que usa.
const LIBRARIES: [&str; 6] = [
    "sincronia",
    "bucle",
    "piezas",
    "grabadora",
    "servidor",
    "recadero",
];

/// Lo compilado.
pub struct Libraries {
    pub compiles: bool,
    pub told: String,
    /// Los argumentos de rustc que dicen dónde están todas.
    pub found: Vec<String>,
}

/// Las bibliotecas del libro, tal cual.
pub fn book() -> Vec<String> {
    DEPENDENCIES.iter().map(|it| (*it).to_owned()).collect()
}

/// Escribe las copias, que son los archivos de los que depende lo compilado.
pub fn copies(case: &Case, patch: &Patch) -> Result<Vec<PathBuf>, String> {
    let mut copies = Vec::new();
    for library in changed(case, patch) {
        let to = folder(case, library);
        let _ = fs::remove_dir_all(&to);
        let from = source(library);
        for entry in fs::read_dir(&from).map_err(say)? {
            let path = entry.map_err(say)?.path();
            if let Ok(text) = fs::read_to_string(&path) {
                let name = path.file_name().expect("tiene nombre");
                write_if_changed(&to.join(name), &text).map_err(say)?;
                copies.push(to.join(name));
            }
        }
    }
    for file in patch.files() {
        let Some(library) = case.library(file) else {
            continue;
        };
        let source = case.source(file);
        let text = case.apply(patch, file)?;
        let name = source.file_name().expect("tiene nombre");
        let copy = folder(case, library).join(name);
        write_if_changed(&copy, &text).map_err(say)?;
        copies.push(copy);
    }
    Ok(copies)
}

/// Las que cambia.
fn changed<'a>(case: &'a Case, patch: &'a Patch) -> Vec<&'a str> {
    let files = patch.files().into_iter();
    let mut names: Vec<&str> =
        files.filter_map(|file| case.library(file)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn source(library: &str) -> PathBuf {
    ayuda::root().join(format!("examples/{library}/src"))
}

/// Donde se copia la de un cambio.
fn folder(case: &Case, library: &str) -> PathBuf {
    scratch(&case.page).join(&case.name).join(library)
}

/// Compila las de un cambio, ya copiadas.
pub fn build(case: &Case, patch: &Patch) -> Result<Libraries, String> {
    let changed = changed(case, patch);
    let mut libraries = Libraries {
        compiles: true,
        told: String::new(),
        found: book(),
    };
    let mut built: Vec<&str> = Vec::new();
    for library in LIBRARIES {
        let main = match changed.contains(&library) {
            true => folder(case, library).join("lib.rs"),
            false if uses(library, &built)? => source(library).join("lib.rs"),
            false => continue,
        };
        let object = scratch(&case.page)
            .join(&case.name)
            .join(format!("lib{library}.rlib"));
        let mut order = rustc();
        order
            .args(["--crate-type=lib", "-C", "debuginfo=0"])
            .arg(format!("--crate-name={library}"))
            .arg("-o")
            .arg(&object);
        let (compiles, told) = diagnose(order, &main, &libraries.found)?;
        libraries
            .told
            .extend(told.into_iter().map(|(_, said)| said));
        if !compiles {
            libraries.compiles = false;
            return Ok(libraries);
        }
        replace(&mut libraries.found, library, &object);
        built.push(library);
    }
    Ok(libraries)
}

/// Si una usa alguna de las que se acaban de compilar.
fn uses(library: &str, built: &[&str]) -> Result<bool, String> {
    let manifest = source(library).with_file_name("Cargo.toml");
    let manifest = fs::read_to_string(manifest).map_err(say)?;
    let uses = |it: &&str| manifest.contains(&format!("\n{it}.workspace"));
    Ok(built.iter().any(uses))
}

/// Pone una en el lugar de la del libro.
fn replace(found: &mut [String], library: &str, object: &Path) {
    let own = format!("{library}=");
    for argument in found {
        if argument.starts_with(&own) {
            *argument = format!("{own}{}", object.display());
        }
    }
}
