//! Comprueba que lo que no compila sigue sin compilar, y por lo que dice la
//! página: el compilador dice de cada `examples/PAGINA/diagnosticos/NOMBRE.rs`
//! lo que hay en `NOMBRE.stderr`.
//!
//! Cada versión de rustc lo cuenta a su manera. Con la que escribió los
//! archivos se comparan los bytes; con otra, los códigos y las líneas que
//! señala.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::paginas;

/// La versión de rustc que escribió los `.stderr`.
const WRITTEN_BY: &str = "1.95";

pub fn trials() -> Vec<Trial> {
    let check = |source: PathBuf| {
        let name = format!("diagnostico_{}", name(&source));
        Trial::test(name, move || check(&source))
    };
    let mut trials: Vec<Trial> = programs().map(check).collect();
    trials.push(Trial::test("diagnostico_de_otra_version", another_version));
    trials
}

fn programs() -> impl Iterator<Item = PathBuf> {
    let ours = paginas::ours(ayuda::root());
    let pages = files(&ayuda::root().join("examples"));
    pages
        .filter(move |page| ours(&name(page)))
        .flat_map(|page| files(&page.join("diagnosticos")))
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
}

/// Lo que hay en una carpeta; nada, si no es una carpeta.
fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("se puede leer").path())
}

fn name(source: &Path) -> String {
    source.file_stem().unwrap().to_string_lossy().into_owned()
}

fn check(source: &Path) -> Result<(), Failed> {
    let mut order = cargo(["check", "--locked", "--features=diagnosticos"]);
    order
        .args(["--bin", &name(source)])
        .current_dir(ayuda::root());
    let actual = diagnostics(&mut order, &name(source))
        .map_err(|why| format!("{}: {why}", source.display()))?;
    compare(actual, &source.with_extension("stderr"))
}

/// Si el compilador dice lo que hay en un archivo.
pub fn compare(actual: String, path: &Path) -> Result<(), Failed> {
    let version = rustc_version()?;
    if version.starts_with(&format!("{WRITTEN_BY}.")) {
        return ayuda::same_or_write(actual, path).map_err(|diff| {
            let says = "El compilador ya no dice lo que muestra la página. Si \
                        el cambio es bueno: cargo escribe";
            Failed::from(format!("{diff}\n{says}"))
        });
    }
    let expected = fs::read_to_string(path)
        .map_err(|why| format!("no se lee {}: {why}", path.display()))?;
    if essence(&actual) == essence(&expected) {
        return Ok(());
    }
    Err(format!(
        "{actual}\nrustc {version} ya no dice lo que muestra la página, que \
         escribió rustc {WRITTEN_BY}. Si el cambio es bueno, pon tu versión en \
         WRITTEN_BY, en tests/programas/diagnosticos.rs, y escríbelos todos: \
         cargo escribe"
    )
    .into())
}

/// Una orden de cargo que no sale a internet: las dependencias están ya en la
/// máquina, porque la prueba las ha usado.
pub fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or("cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments).args(["--offline", "--quiet"]);
    command
}

/// Lo que el compilador dice de un programa, sin lo que cambia de máquina.
pub fn diagnostics(
    order: &mut Command,
    name: &str,
) -> Result<String, Box<dyn Error>> {
    let output = order.arg("--message-format=json").output()?;
    let mut said = String::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let line: Value = serde_json::from_str(line)?;
        let message = &line["message"];
        // Sin sitio, es el resumen del final: cuántos errores hay.
        let placed = message["spans"].as_array().is_some_and(|s| !s.is_empty());
        if line["target"]["name"] == name && placed {
            said += message["rendered"].as_str().unwrap_or_default();
        }
    }
    if said.is_empty() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(match output.status.success() {
            true => "compila sin avisos: la página ya no dice la verdad".into(),
            false => format!("cargo no ha llegado a compilarlo:\n{errors}"),
        }
        .into());
    }
    let said: Vec<String> = said.trim_end().lines().map(portable).collect();
    match said.iter().find(|line| line.contains("/library/")) {
        Some(line) => Err(format!(
            "«{}» es de la biblioteca estándar, que no todas las máquinas \
             enseñan: cambia el programa",
            line.trim()
        )
        .into()),
        None => Ok(said.join("\n") + "\n"),
    }
}

/// Una línea, sin la carpeta donde cargo guarda las dependencias.
fn portable(line: &str) -> String {
    // La segunda flecha es la de un sitio que se cuenta después.
    let arrows = ["--> ", "::: "];
    let Some((arrow, (before, path))) = arrows
        .iter()
        .find_map(|arrow| Some((arrow, line.split_once(arrow)?)))
    else {
        return line.to_owned();
    };
    let path = path.replace('\\', "/");
    let path = match path.split_once("/registry/src/") {
        Some((_, inside)) => inside.split_once('/').map_or(inside, |at| at.1),
        None => &path,
    };
    format!("{before}{arrow}{path}")
}

/// Lo que no cambia de una versión de rustc a otra: cada código, o el mensaje
/// si no lo tiene, y la línea que señala.
fn essence(text: &str) -> Vec<&str> {
    let mut kept = Vec::new();
    let mut wants_place = false;
    for line in text.lines() {
        if line.starts_with("error") || line.starts_with("warning") {
            let code = line.find(']').filter(|_| line.contains("[E"));
            kept.push(code.map_or(line, |end| &line[..end]));
            wants_place = true;
        } else if let Some((_, place)) = line.split_once("--> ")
            && wants_place
        {
            kept.push(place.rsplit_once(':').map_or(place, |(line, _)| line));
            wants_place = false;
        }
    }
    kept
}

fn rustc_version() -> Result<String, Failed> {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = Command::new(rustc).arg("--version").output()?;
    let text = String::from_utf8(output.stdout)?;
    let version = text.split_whitespace().nth(1);
    Ok(version.ok_or("rustc no dice su versión")?.to_owned())
}

/// Con otra versión se perdona el texto, y no el código ni la línea.
fn another_version() -> Result<(), Failed> {
    let said = "error[E0597]: too short\n  --> tarea.rs:13:37\nnote: here\n";
    for (from, to, forgiven) in [
        ("too short", "not long enough", true),
        ("13:37", "13:5", true),
        ("note: here\n", "", true),
        ("E0597", "E0373", false),
        ("13:37", "14:37", false),
        (
            "error[",
            "warning: unused\n  --> tarea.rs:1:1\nerror[",
            false,
        ),
    ] {
        let other = said.replace(from, to);
        if (essence(said) == essence(&other)) != forgiven {
            return Err(format!("mal juzgado: {other}").into());
        }
    }
    Ok(())
}
