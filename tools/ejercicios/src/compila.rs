//! Compila un intento con lo que cargo ya ha compilado.
//!
//! Cada intento es un programa de dos módulos, el suyo y la comprobación, y lo
//! construye `rustc` a solas: tarda menos de un segundo, y un intento que no
//! compila no toca a los demás.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use catalogo::{CHECK, Exercise};
use serde_json::Value;

/// Las bibliotecas que ve un intento, además de esta.
pub const SEEN: [&str; 3] = ["futures", "tokio", "tokio-util"];

#[derive(Debug)]
pub enum Built {
    /// La orden que lo ejecuta, y los avisos del compilador.
    Yes(Command, String),
    /// Los errores del compilador.
    No(String),
}

/// Compila `attempt` con la comprobación de su ejercicio, en `folder`.
///
/// # Errors
///
/// El disco está lleno, o no hay compilador.
pub fn compile(
    root: &Path,
    exercise: &Exercise,
    attempt: &Path,
    folder: &Path,
    colors: bool,
) -> Result<Built> {
    fs::create_dir_all(folder)
        .with_context(|| format!("no se crea {}", folder.display()))?;
    let (main, program) = (folder.join("main.rs"), folder.join("intento"));
    let check = exercise.file(&format!("{CHECK}.rs"));
    let text = format!(
        "#![allow(dead_code)]\n#[path = {attempt:?}]\nmod attempt;\n\
         #[path = {check:?}]\nmod kitchen;\nfn main() {{\n    \
         ejercicios::judge(kitchen::check)\n}}\n",
    );
    fs::write(&main, text)
        .with_context(|| format!("no se escribe {}", main.display()))?;
    let mut rustc =
        Command::new(env::var_os("RUSTC").unwrap_or("rustc".into()));
    // Los errores dicen la ruta desde el libro, que es como la ve el lector.
    let mut from = root.as_os_str().to_owned();
    from.push("/=");
    rustc
        .args(["--edition=2024", "--crate-name=intento"])
        .args(["--diagnostic-width=76", "-Cdebuginfo=0"])
        .arg(match colors {
            true => "--color=always",
            false => "--color=never",
        })
        .arg("--remap-path-prefix")
        .arg(from)
        .arg("-o")
        .arg(&program)
        .arg(&main)
        .current_dir(root);
    for (name, library) in libraries(root)? {
        if let Some(folder) = library.parent() {
            rustc.arg("-L").arg(join("dependency=", folder));
        }
        let seen = SEEN.iter().any(|it| it.replace('-', "_") == *name);
        if seen || name == "ejercicios" {
            let equals = format!("{name}=");
            rustc.arg("--extern").arg(join(&equals, library));
        }
    }
    let output = rustc.output().context("no se puede ejecutar rustc")?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok(match output.status.success() {
        true => Built::Yes(Command::new(program), said),
        false => Built::No(said),
    })
}

fn join(start: &str, path: &Path) -> std::ffi::OsString {
    let mut whole = std::ffi::OsString::from(start);
    whole.push(path);
    whole
}

/// Dónde está cada biblioteca: lo dice cargo, que acaba de compilarlas para
/// este programa.
fn libraries(root: &Path) -> Result<&'static BTreeMap<String, PathBuf>> {
    static LIBRARIES: OnceLock<BTreeMap<String, PathBuf>> = OnceLock::new();
    if let Some(known) = LIBRARIES.get() {
        return Ok(known);
    }
    let cargo = env::var_os("CARGO").unwrap_or("cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--quiet", "--offline", "--bin", "ejercicios"])
        .arg("--message-format=json")
        .current_dir(root)
        .output()
        .context("no se puede ejecutar cargo")?;
    if !output.status.success() {
        bail!("cargo: {}", String::from_utf8_lossy(&output.stderr));
    }
    let mut found = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(line) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let name = line["target"]["name"].as_str().unwrap_or_default();
        let files = line["filenames"].as_array();
        let mut files = files.into_iter().flatten().filter_map(Value::as_str);
        if let Some(file) = files.find(|file| file.ends_with(".rlib")) {
            found.insert(name.replace('-', "_"), PathBuf::from(file));
        }
    }
    Ok(LIBRARIES.get_or_init(|| found))
}
