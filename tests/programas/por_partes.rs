//! El proyecto de «Portar por partes» se construye y Python lo usa, como dice
//! su página: cada guion imprime lo que enseña.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use libtest_mimic::{Completion, Failed, Trial};

use crate::diagnosticos::cargo;
use crate::proyectos::{Done, copies, copy, order, run, run_without_warnings};

const SOURCE: &str = "examples/portar-por-partes/cocina";
const SCRIPTS: [&str; 7] = [
    "horno",
    "hilos",
    "gil",
    "guiso",
    "sin_cierre",
    "fallos",
    "aparte",
];
/// Desde esta versión, un hilo que llega tarde se queda parado.
const HANGS: (u32, u32) = (3, 14);
/// Lo ejecuta, y si no acaba dice por dónde iba.
const RUN: &str = "\
import faulthandler, runpy, sys
faulthandler.dump_traceback_later(120, exit=True)
name = sys.argv.pop(1)
sys.path.insert(0, '.')
runpy.run_module(name, run_name='__main__')
";

pub fn trials() -> Vec<Trial> {
    let script = |name: &'static str| {
        let trial = format!("proyecto_por_partes_{name}");
        Trial::ignorable_test(trial, move || {
            if name == "sin_cierre" && ayuda::python_version() >= Ok(HANGS) {
                let why = "omitido: este Python no muere al cerrar así";
                return Ok(Completion::ignored_with(why));
            }
            with_built(|at| prints(at, name))
        })
    };
    let mut trials: Vec<Trial> = SCRIPTS.into_iter().map(script).collect();
    trials.push(Trial::ignorable_test("proyecto_por_partes_coste", || {
        with_built(measures)
    }));
    trials.push(Trial::test("proyecto_por_partes_versiones", || {
        Ok(versions()?)
    }));
    trials
}

fn source() -> PathBuf {
    ayuda::root().join(SOURCE)
}

/// Por qué no se puede usar: a la máquina le falta algo, o está roto.
enum Fault {
    Lacking(String),
    Broken(String),
}

fn broken(why: impl ToString) -> Fault {
    Fault::Broken(why.to_string())
}

fn with_built(check: impl Fn(&Path) -> Done) -> Result<Completion, Failed> {
    // Se construye una vez para todos.
    static BUILT: LazyLock<Result<PathBuf, Fault>> = LazyLock::new(build);
    match &*BUILT {
        Ok(folder) => {
            check(folder)?;
            Ok(Completion::Completed)
        }
        Err(Fault::Lacking(why)) => {
            Ok(Completion::ignored_with(ayuda::omitted(why)?))
        }
        Err(Fault::Broken(why)) => Err(why.into()),
    }
}

/// La carpeta del proyecto, con la biblioteca y el proceso en `target/debug`.
fn build() -> Result<PathBuf, Fault> {
    if !cfg!(target_os = "linux") {
        let why = "fuera de Linux, la biblioteca la construye maturin";
        return Err(Fault::Lacking(why.to_owned()));
    }
    let python = ayuda::python().map_err(Fault::Lacking)?;
    let folder = copy(&source()).map_err(broken)?;
    run(Command::new("rustfmt")
        .args(["--check", "--edition=2024", "src/lib.rs", "src/main.rs"])
        .current_dir(&folder))
    .map_err(broken)?;
    fetch(&folder)?;
    // Puede ser la de un cambio, que se llama igual.
    let built = copies().join("target/debug");
    let _ = fs::remove_file(built.join("deps/libcocina.so"));
    let mut build = order("build", &folder);
    build.env("PYO3_BUILD_EXTENSION_MODULE", "1");
    run_without_warnings(build.env("PYO3_PYTHON", python)).map_err(broken)?;
    let place = folder.join("target/debug");
    fs::create_dir_all(&place).map_err(broken)?;
    for (from, to) in [("libcocina.so", "cocina.so"), ("cocina", "cocina")] {
        fs::copy(built.join(from), place.join(to)).map_err(broken)?;
    }
    Ok(folder)
}

/// PyO3 no lo usa nadie más, así que puede no estar en la máquina.
fn fetch(folder: &Path) -> Result<(), Fault> {
    let rustc = Command::new("rustc").arg("-vV").output();
    let says = String::from_utf8(rustc.map_err(broken)?.stdout);
    let says = says.map_err(broken)?;
    let host = says.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or_else(|| broken("rustc no dice su máquina"))?;
    let fetch = ["fetch", "--target", host];
    if run(cargo(fetch).current_dir(folder)).is_ok() {
        return Ok(());
    }
    let online = Command::new(cargo(fetch).get_program())
        .args(fetch)
        .current_dir(folder)
        .output();
    match online {
        Ok(Output { status, .. }) if status.success() => Ok(()),
        _ => Err(Fault::Lacking("no se puede descargar PyO3".to_owned())),
    }
}

fn python(folder: &Path, arguments: &[&str]) -> Result<String, Failed> {
    let output = Command::new(ayuda::python()?)
        .args(["-c", RUN])
        .args(arguments)
        .current_dir(folder)
        .env("PYTHONPATH", "target/debug")
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{arguments:?}: {}\n{told}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn prints(folder: &Path, name: &str) -> Done {
    let said = python(folder, &[name]).map_err(|why| format!("{why:?}"))?;
    let path = source().join(name).with_extension("out");
    Ok(ayuda::same_or_write(said, &path)?)
}

/// La tabla de la página tiene las filas que escribe su guion.
fn measures(folder: &Path) -> Done {
    let said =
        python(folder, &["coste", "10"]).map_err(|why| format!("{why:?}"))?;
    let shown = fs::read_to_string(source().join("coste.md"))?;
    let names = |table: &str| -> Vec<String> {
        let rows = table.lines().filter_map(|line| line.strip_prefix("| "));
        rows.map(|row| row.split('|').next().unwrap_or_default().to_owned())
            .collect()
    };
    match names(&said) == names(&shown) {
        true => Ok(()),
        false => {
            Err(format!("coste.py ya no escribe coste.md:\n{said}").into())
        }
    }
}

/// Las versiones de su `Cargo.toml` son las del libro.
fn versions() -> Done {
    let lock = include_str!("../../Cargo.lock");
    let path = source().join("Cargo.toml");
    let manifest = fs::read_to_string(&path)?;
    let fixed = |line: &str| {
        let (name, rest) = line.split_once(" = { version = \"")?;
        let (_, rest) = rest.split_once('"')?;
        let entry = format!("name = \"{name}\"\nversion = \"");
        let version = lock.split_once(&entry)?.1.split('"').next()?;
        Some(format!("{name} = {{ version = \"{version}\"{rest}"))
    };
    let lines = manifest
        .lines()
        .map(|line| fixed(line).unwrap_or_else(|| line.to_owned()) + "\n");
    Ok(ayuda::same_or_write(lines.collect::<String>(), &path)?)
}
