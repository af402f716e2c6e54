//! Ejecuta cada programa y su gemelo en Python, y compara lo que imprimen con
//! el archivo `.out` que muestra la página, byte a byte. Si la cabecera anuncia
//! una figura, la dibuja de lo que el programa acaba de imprimir.
//!
//! Para escribir de nuevo salidas y figuras: `SNAPSHOTS=overwrite cargo test`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::time::Duration;

use grabadora::Record;
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use snapbox::Assert;
use snapbox::cmd::{Command, cargo_bin};

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
    /// El dibujo de lo que imprime, si lo hay.
    drawing: PathBuf,
    /// El título que la cabecera da a ese dibujo.
    title: Option<String>,
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
                drawing: source.with_extension("svg"),
                title: text
                    .lines()
                    .find_map(|line| line.strip_prefix("//! Figura: "))
                    .map(str::to_owned),
            })
        })
        .collect()
}

fn check_program(program: &Program) -> Result<(), Failed> {
    let actual = run(Command::new(cargo_bin(&program.name)), program.noisy)?;
    same_or_write(&actual, &program.expected).map_err(|diff| {
        format!(
            "{diff}\nEl programa ya no imprime lo que muestra la página. Si \
             el cambio es bueno: SNAPSHOTS=overwrite cargo test"
        )
    })?;
    check_drawing(program, &actual)
}

/// La figura es la de este registro, no la de otro día.
fn check_drawing(program: &Program, actual: &[u8]) -> Result<(), Failed> {
    let Some(title) = &program.title else {
        return match program.drawing.exists() {
            true => Err(format!(
                "Nadie dibuja {}: añade «//! Figura: TÍTULO» a la cabecera, \
                 o bórralo",
                program.drawing.display()
            )
            .into()),
            false => Ok(()),
        };
    };
    let record: Record = std::str::from_utf8(actual)?
        .parse()
        .map_err(|why| format!("lo que imprime no es un registro: {why}"))?;
    let drawing = record.draw(&program.name, title);
    same_or_write(drawing.as_bytes(), &program.drawing).map_err(|diff| {
        Failed::from(format!(
            "{diff}\nLa figura no es la de este registro. Si el cambio es \
             bueno: SNAPSHOTS=overwrite cargo test"
        ))
    })
}

/// Compara con el archivo, o lo escribe si se ha pedido.
fn same_or_write(actual: &[u8], path: &Path) -> Result<(), String> {
    let overwrite =
        std::env::var("SNAPSHOTS").is_ok_and(|what| what == "overwrite");
    if overwrite && fs::read(path).ok().as_deref() != Some(actual) {
        return fs::write(path, actual)
            .map_err(|why| format!("{}: {why}", path.display()));
    }
    same(actual, path)
}

/// Compara los bytes con los del archivo.
fn same(actual: &[u8], path: &Path) -> Result<(), String> {
    let shown = path.display();
    let expected =
        fs::read(path).map_err(|why| format!("no se lee {shown}: {why}"))?;
    if actual == expected {
        return Ok(());
    }
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    // snapbox solo cuenta la diferencia: para él, dos finales de línea
    // distintos son lo mismo.
    match Assert::new().try_eq(
        Some(&shown),
        text(actual).into(),
        text(&expected).into(),
    ) {
        Err(diff) => Err(diff.to_string()),
        Ok(()) => Err(format!(
            "{shown}: cambian bytes que no se ven, como los finales de línea"
        )),
    }
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
    // Solo compara: un gemelo nunca decide qué salida es la buena.
    same(&actual, &program.expected).map_err(|diff| {
        format!(
            "{diff}\nEl gemelo no imprime lo mismo que el programa. Corrige \
             {}",
            program.twin.display()
        )
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
