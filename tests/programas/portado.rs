//! El servicio de «Un servicio portado» cumple lo mismo en los dos lenguajes:
//! lo dice la misma prueba, que no sabe en cuál está escrito.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Completion, Failed, Trial};

use crate::proyectos::{Done, copies, copy, order, run, run_without_warnings};

const PROJECTS: &str = "examples/un-servicio-portado";
/// Los que hay en los dos, con el nombre del de Rust.
const FILES: [(&str, &str); 6] = [
    ("main", "__main__"),
    ("settings", "settings"),
    ("service", "service"),
    ("table", "table"),
    ("kitchen", "kitchen"),
    ("printer", "printer"),
];

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::ignorable_test("proyecto_pase_en_python", in_python),
        Trial::ignorable_test("proyecto_pase_en_rust", in_rust),
        Trial::test("proyecto_pase_lineas", || Ok(lines()?)),
    ]
}

fn source(name: &str) -> PathBuf {
    ayuda::root().join(PROJECTS).join(name)
}

fn in_python() -> Result<Completion, Failed> {
    let python = match ayuda::python() {
        Ok(python) => python,
        Err(why) => return Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
    };
    black_box(python, None)?;
    Ok(Completion::Completed)
}

/// Compila sin avisos, y pasa la prueba del de Python.
fn in_rust() -> Result<Completion, Failed> {
    let folder = copy(&source("pase"))?;
    run(Command::new("rustfmt")
        .args(["--check", "--edition=2024", "src/main.rs"])
        .current_dir(&folder))?;
    run_without_warnings(&mut order("build", &folder))?;
    let python = match ayuda::python() {
        Ok(python) => python,
        Err(why) => return Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
    };
    let service = copies().join("target/debug/pase");
    black_box(python, Some(&service))?;
    Ok(Completion::Completed)
}

/// Ejecuta la prueba, y la compara con lo que enseña la página.
fn black_box(python: &Path, service: Option<&Path>) -> Done {
    let mut test = Command::new(python);
    test.args(["-m", "unittest", "discover", "-v", "-s", "tests"])
        .current_dir(source("pase_py"))
        .env("PYTHONPATH", "src")
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("PASE");
    if let Some(service) = service {
        let quoted = format!("'{}'", service.display());
        test.env("PASE", quoted);
    }
    let output = test.output()?;
    let told = String::from_utf8(output.stderr)?;
    if !output.status.success() {
        return Err(told.into());
    }
    let passed = told.lines().filter_map(|line| {
        let (name, rest) = line.split_once(' ')?;
        let (_, result) = rest.split_once("... ")?;
        let result = if result == "ok" { "pasa" } else { result };
        Some(format!("{name}: {result}\n"))
    });
    let shown = source("pase_py").join("caja_negra.out");
    Ok(ayuda::same_or_write(passed.collect(), &shown)?)
}

/// Cuántas líneas de código tiene cada archivo, sin contar las vacías ni los
/// comentarios.
fn lines() -> Done {
    let mut table = String::from("| | Python | Rust |\n|---|---:|---:|\n");
    let mut total = [0, 0];
    for (rust, python) in FILES {
        let python = format!("pase_py/src/pase/{python}.py");
        let counts = [code(&python)?, code(&format!("pase/src/{rust}.rs"))?];
        let [python, rust_lines] = counts;
        table += &format!("| `{rust}` | {python} | {rust_lines} |\n");
        total[0] += python;
        total[1] += rust_lines;
    }
    table += &format!("| **en total** | {} | {} |\n", total[0], total[1]);
    let shown = source("pase").join("lineas.md");
    Ok(ayuda::same_or_write(table, &shown)?)
}

fn code(path: &str) -> Result<usize, Box<dyn Error>> {
    let text = fs::read_to_string(source(path))?;
    let mut quoted = false;
    let counted = text.lines().map(str::trim).filter(|line| {
        let was = quoted;
        quoted ^= line.matches("\"\"\"").count() % 2 == 1;
        let told = was || line.starts_with("\"\"\"");
        let comment = line.starts_with("//") || line.starts_with('#');
        !(told || comment || line.is_empty())
    });
    Ok(counted.count())
}
