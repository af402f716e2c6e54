//! Los proyectos de «Empezar un proyecto» se construyen y se ejecutan como los
//! tiene el lector: cada uno solo, sin este repositorio alrededor, y sin
//! internet.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Failed, Trial};

use crate::diagnosticos::{cargo, compare, diagnostics};
use crate::features;

pub const PAGE: &str = "src/empezar-un-proyecto.md";
const PROJECTS: &str = "examples/empezar-un-proyecto";
/// Lo que se pide al servicio, que contesta una línea por cada una.
const ORDERS: [&str; 3] = ["pan", "pizza", "sopa"];
/// Lo que se espera al servicio, y con una máquina cargada sobra.
const PATIENCE: Duration = Duration::from_secs(60);

pub type Done = Result<(), Box<dyn Error>>;
type Check = fn() -> Done;

pub fn trials() -> Vec<Trial> {
    let rust: [(&str, Check); 5] = [
        ("manifiesto", manifest),
        ("en_rust", in_rust),
        ("sin_features", || rejected("sin_features")),
        ("sin_test_util", || rejected("sin_test_util")),
        ("cada_feature", features::every),
    ];
    let trial = |(name, run): (&str, Check)| {
        Trial::test(format!("proyecto_{name}"), move || Ok(run()?))
    };
    let mut trials: Vec<Trial> = rust.into_iter().map(trial).collect();
    trials.push(Trial::ignorable_test("proyecto_en_python", in_python));
    trials
}

fn source(name: &str) -> PathBuf {
    ayuda::root().join(PROJECTS).join(name)
}

/// Una copia del proyecto, con las versiones del libro y cada archivo con su
/// hora, para que cargo no compile lo que sigue igual.
pub fn copy(from: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let name = from.file_name().ok_or("es una carpeta con nombre")?;
    let to = copies().join(name);
    let _ = fs::remove_dir_all(&to);
    copy_folder(from, &to)?;
    fs::copy(ayuda::root().join("Cargo.lock"), to.join("Cargo.lock"))?;
    Ok(to)
}

fn copy_folder(from: &Path, to: &Path) -> Done {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (from, to) = {
            let entry = entry?;
            (entry.path(), to.join(entry.file_name()))
        };
        if from.is_dir() {
            copy_folder(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
            let modified = from.metadata()?.modified()?;
            File::options()
                .write(true)
                .open(&to)?
                .set_modified(modified)?;
        }
    }
    Ok(())
}

/// Dónde están las copias, y lo que cargo compila de ellas.
pub fn copies() -> PathBuf {
    ayuda::root().join("target/proyectos")
}

pub fn order(verb: &str, folder: &Path) -> Command {
    let mut order = cargo([verb]);
    order
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", copies().join("target"))
        // Lo compilado vale también para los cambios de las páginas.
        .env("CARGO_PROFILE_DEV_DEBUG", "none");
    order
}

/// La ejecuta sin ningún aviso. Con `RUSTFLAGS`, cargo compilaría otra vez las
/// dependencias.
pub fn run_without_warnings(order: &mut Command) -> Done {
    let output = order.output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    match output.status.success() && !told.contains("warning: ") {
        true => Ok(()),
        false => Err(format!("{order:?}: {}\n{told}", output.status).into()),
    }
}

pub fn run(order: &mut Command) -> Done {
    let output = order.output().map_err(|why| missing(order, &why))?;
    if output.status.success() {
        return Ok(());
    }
    let [printed, told] = [&output.stdout, &output.stderr]
        .map(|bytes| String::from_utf8_lossy(bytes));
    Err(format!("{order:?}: {}\n{printed}{told}", output.status).into())
}

/// Qué se instala, si la orden no está.
fn missing(order: &Command, why: &io::Error) -> String {
    let program = order.get_program().to_string_lossy();
    let component = program == "rustfmt" && why.kind() == ErrorKind::NotFound;
    match component {
        true => "falta rustfmt: rustup component add rustfmt".to_owned(),
        false => format!("no se ejecuta {program}: {why}"),
    }
}

/// Las órdenes de la página escriben el `Cargo.toml` que enseña.
fn manifest() -> Done {
    let page = fs::read_to_string(ayuda::root().join(PAGE))?;
    let folder = tempfile::tempdir()?;
    for line in page.lines() {
        let mut words = line.split_whitespace();
        let (Some("cargo"), Some(verb)) = (words.next(), words.next()) else {
            continue;
        };
        // La versión del libro: puede haber salido otra.
        let rest = words.map(|word| match word {
            "tokio" => format!("tokio@{}", tokio_version()),
            word => word.to_owned(),
        });
        let mut order = cargo([verb]);
        match verb {
            "new" => order.args(["--vcs", "none"]).current_dir(&folder),
            "add" => order.current_dir(folder.path().join("comandas")),
            _ => continue,
        };
        run(order.args(rest))?;
    }
    let written =
        fs::read_to_string(folder.path().join("comandas/Cargo.toml"))?;
    Ok(ayuda::same_or_write(
        written,
        &source("comandas/Cargo.toml"),
    )?)
}

pub fn tokio_version() -> String {
    let lock = include_str!("../../Cargo.lock");
    let entry = lock.split_once("name = \"tokio\"\nversion = \"");
    let (_, rest) = entry.expect("el libro usa Tokio");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Compila sin avisos, pasa sus pruebas y contesta.
fn in_rust() -> Done {
    let folder = copy(&source("comandas"))?;
    run(Command::new("rustfmt")
        .args(["--check", "--edition=2024", "src/main.rs"])
        .args(["src/lib.rs", "tests/kitchen.rs"])
        .current_dir(&folder))?;
    for verb in ["build", "test"] {
        run_without_warnings(&mut order(verb, &folder))?;
    }
    // Lo que se publica no tiene con qué parar el reloj; sus pruebas, sí.
    for (edges, has) in [("features,normal", false), ("features,dev", true)] {
        let mut tree = order("tree", &folder);
        let tree = tree.args(["--invert=tokio", "--edges", edges]).output()?;
        let tree = String::from_utf8(tree.stdout)?;
        let found = tree.contains("\"test-util\"");
        if !tree.contains("tokio v") || found != has {
            return Err(format!("con «{edges}»:\n{tree}").into());
        }
    }
    let name = format!("comandas{}", std::env::consts::EXE_SUFFIX);
    let service = Command::new(copies().join("target/debug").join(name));
    let said = converse(service, |_| Ok(()))?;
    Ok(ayuda::same_or_write(said, &source("comandas/charla.out"))?)
}

/// El de Python pasa sus pruebas, contesta lo mismo y tiene la entrada que
/// dice su `pyproject.toml`.
fn in_python() -> Result<Completion, Failed> {
    let python = match ayuda::python() {
        Ok(python) => python,
        Err(why) => return Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
    };
    let command = || {
        let mut command = Command::new(python);
        command
            .current_dir(source("comandas_py"))
            .env("PYTHONPATH", "src")
            .env("PYTHONUTF8", "1")
            .env("PYTHONDONTWRITEBYTECODE", "1");
        command
    };
    run(command().args(["-m", "unittest", "discover", "-s", "tests"]))?;
    run(command().args(["-c", ENTRIES]))?;
    let mut service = command();
    service.args(["-c", SERVICE]).stderr(Stdio::null());
    let said = converse(service, interrupt)?;
    ayuda::same(said, &source("comandas/charla.out"))?;
    Ok(Completion::Completed)
}

const ENTRIES: &str = "\
import importlib, tomllib
project = tomllib.load(open('pyproject.toml', 'rb'))['project']
for entry in project['scripts'].values():
    module, function = entry.split(':')
    getattr(importlib.import_module(module), function)
";

/// `python -m comandas`, que oye Ctrl+C aunque quien lo arranca no.
const SERVICE: &str = "\
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module('comandas', run_name='__main__', alter_sys=True)
";

/// Ctrl+C acaba con el servicio, con un cliente dentro.
#[cfg(unix)]
fn interrupt(service: &mut Child) -> Done {
    use nix::sys::signal::{Signal::SIGINT, kill};
    let pid = nix::unistd::Pid::from_raw(service.id().cast_signed());
    kill(pid, SIGINT)?;
    let start = Instant::now();
    while service.try_wait()?.is_none() {
        if start.elapsed() > PATIENCE {
            return Err("con un cliente dentro, Ctrl+C no lo corta".into());
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

#[cfg(not(unix))]
fn interrupt(_: &mut Child) -> Done {
    Ok(())
}

/// Pide cada plato al servicio, apunta lo que contesta y, con el cliente
/// dentro, le hace lo que falte.
fn converse(
    mut service: Command,
    end: fn(&mut Child) -> Done,
) -> Result<String, Box<dyn Error>> {
    let child = service.arg("127.0.0.1:0").stdout(Stdio::piped()).spawn()?;
    let mut child = Killed(child);
    let mut first = String::new();
    let output = child.0.stdout.take().ok_or("se ha pedido")?;
    BufReader::new(output).read_line(&mut first)?;
    let address = first.trim().strip_prefix("escucha en ");
    let client = TcpStream::connect(address.ok_or("no dice dónde escucha")?)?;
    client.set_read_timeout(Some(PATIENCE))?;
    let mut client = BufReader::new(client);
    let mut said = String::new();
    for order in ORDERS {
        client
            .get_mut()
            .write_all(format!("{order}\n").as_bytes())?;
        said += &format!("{order}\n  ");
        client.read_line(&mut said)?;
    }
    end(&mut child.0)?;
    Ok(said)
}

/// Un proceso que no sobrevive a la prueba.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// De un proyecto que no compila, lo que dice el compilador.
fn rejected(name: &str) -> Done {
    let said = diagnostics(&mut order("check", &copy(&source(name))?), name)?;
    compare(said, &source(name).join("error.stderr"))
        .map_err(|why| format!("{why:?}").into())
}
