//! Ejecuta cada programa y su gemelo en Python, y compara lo que imprimen con
//! el archivo `.out` que muestra la página, byte a byte.
//!
//! Para escribir de nuevo las salidas: `SNAPSHOTS=overwrite cargo test`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::time::Duration;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use snapbox::cmd::{Command, cargo_bin};
use snapbox::{Assert, Data};

/// Ningún programa del libro tarda tanto: si llega aquí, se ha quedado parado.
const LIMIT: Duration = Duration::from_secs(60);
const OLDEST_PYTHON: (u32, u32) = (3, 11);

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let python = find_python();
    let mut trials = Vec::new();
    for program in programs(root) {
        let name = program.name.clone();
        if program.twin.exists() {
            let (program, python) = (program.clone(), python.clone());
            let root = root.to_owned();
            trials.push(Trial::ignorable_test(
                format!("gemelo_{name}"),
                move || check_twin(&program, python, &root),
            ));
        }
        trials.push(Trial::test(format!("programa_{name}"), move || {
            check_program(&program)
        }));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

#[derive(Clone)]
struct Program {
    name: String,
    /// Lo que la página muestra como salida.
    expected: PathBuf,
    /// El mismo programa en Python, si lo hay.
    twin: PathBuf,
    /// Si la cabecera avisa de que escribe en la salida de errores.
    noisy: bool,
}

fn programs(root: &Path) -> Vec<Program> {
    let mut sources: Vec<PathBuf> =
        walkdir::WalkDir::new(root.join("examples"))
            .min_depth(2)
            .max_depth(2)
            .into_iter()
            .map(|entry| entry.expect("examples/ se puede leer").into_path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
            .collect();
    sources.sort();
    sources
        .into_iter()
        .filter_map(|source| {
            let text =
                fs::read_to_string(&source).expect("el programa se puede leer");
            // Una medición tarda y depende de la máquina: se hace a mano.
            if text.contains("\n//! Mide: ") {
                return None;
            }
            Some(Program {
                name: source.file_stem()?.to_string_lossy().into_owned(),
                expected: source.with_extension("out"),
                twin: source.with_extension("py"),
                noisy: text.contains("\n//! Con errores: "),
            })
        })
        .collect()
}

fn check_program(program: &Program) -> Result<(), Failed> {
    let actual = run(Command::new(cargo_bin(&program.name)), program.noisy)?;
    let expected = Data::read_from(&program.expected, None).raw();
    Assert::new()
        .action_env("SNAPSHOTS")
        .try_eq(Some(&program.name), actual.into(), expected)
        .map_err(|diff| {
            Failed::from(format!(
                "{diff}\nEl programa ya no imprime lo que muestra la página. \
                 Si el cambio es bueno: SNAPSHOTS=overwrite cargo test"
            ))
        })
}

fn check_twin(
    program: &Program,
    python: Result<&'static str, String>,
    root: &Path,
) -> Result<Completion, Failed> {
    if std::env::var_os("SNAPSHOTS").is_some() {
        return Ok(Completion::ignored_with(
            "omitido: se escriben las salidas; repite sin SNAPSHOTS",
        ));
    }
    let python = match python {
        Ok(python) => python,
        Err(why) if std::env::var_os("CI").is_some() => return Err(why.into()),
        Err(why) => {
            let why = format!("omitido: {why}");
            return Ok(Completion::ignored_with(why));
        }
    };
    let command = Command::new(python)
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .arg(root.join("tests/reloj.py"))
        .arg(&program.twin);
    let actual = run(command, program.noisy)?;
    // Sin `action_env`: un gemelo nunca decide qué salida es la buena.
    Assert::new()
        .try_eq(
            Some(&program.twin.display()),
            actual.into(),
            Data::read_from(&program.expected, None).raw(),
        )
        .map_err(|diff| {
            Failed::from(format!(
                "{diff}\nEl gemelo no imprime lo mismo que el programa. \
                 Corrige {}",
                program.twin.display()
            ))
        })?;
    Ok(Completion::Completed)
}

/// Lo que el comando escribe en la salida estándar.
fn run(command: Command, noisy: bool) -> Result<Vec<u8>, Failed> {
    let output = command.timeout(LIMIT).output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!(
            "terminó mal, o tardó más de {} s: {}\n{errors}",
            LIMIT.as_secs(),
            output.status
        )
        .into());
    }
    if noisy == errors.is_empty() {
        return Err(format!(
            "La salida de errores y la línea «//! Con errores: MOTIVO» de la \
             cabecera no concuerdan. Escribió:\n{errors}"
        )
        .into());
    }
    Ok(output.stdout)
}

/// El Python de la máquina, o por qué no sirve.
fn find_python() -> Result<&'static str, String> {
    let (major, minor) = OLDEST_PYTHON;
    let check =
        format!("import sys; sys.exit(sys.version_info < {OLDEST_PYTHON:?})");
    ["python3", "python"]
        .into_iter()
        .find(|python| {
            Process::new(python)
                .args(["-c", &check])
                .output()
                .is_ok_and(|output| output.status.success())
        })
        .ok_or(format!("falta Python {major}.{minor} o posterior"))
}
