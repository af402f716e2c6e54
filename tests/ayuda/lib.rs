//! Lo que comparten las pruebas: dónde está el libro, qué Python las ejecuta y
//! qué se hace cuando a la máquina le falta algo.

pub mod ajeno;
mod base;
mod instantanea;
mod paquetes;
pub mod parche;
mod servidor;

pub use base::{DATABASE_URL, database, postgres};
pub use instantanea::{overwrites, same, same_or_write};
pub use paquetes::{lacking, packages, versions};
pub use servidor::PythonServer;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// La versión más antigua con la que se prueban los gemelos.
pub const OLDEST_PYTHON: (u32, u32) = (3, 11);

/// El entorno virtual con los paquetes de `examples/requirements.txt`.
pub const ENVIRONMENT: &str = "target/python";

/// La raíz del repositorio.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let root = Path::new(env!("LIBRO")).canonicalize();
        root.expect("la da .cargo/config.toml")
    });
    &ROOT
}

/// El intérprete de Python: el de [`ENVIRONMENT`], si está, o el de la máquina.
///
/// Lo que hay en la ruta puede ser un guion que busca el de verdad, y tarda
/// más que él: se busca una vez, y después se ejecuta el que encuentra.
///
/// # Errors
///
/// Si no hay ninguno, o es más antiguo que [`OLDEST_PYTHON`]: qué falta.
pub fn python() -> Result<&'static Path, String> {
    static PYTHON: LazyLock<Option<PathBuf>> = LazyLock::new(find_python);
    let (major, minor) = OLDEST_PYTHON;
    PYTHON
        .as_deref()
        .ok_or_else(|| format!("falta Python {major}.{minor} o posterior"))
}

/// La versión de ese intérprete.
///
/// # Errors
///
/// Si no hay ninguno, o no la dice.
pub fn python_version() -> Result<(u32, u32), String> {
    let ask = "import sys; print(*sys.version_info[:2])";
    let output = Command::new(python()?).args(["-c", ask]).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).into_owned();
    let number = |text: &str| text.parse().ok();
    text.trim()
        .split_once(' ')
        .and_then(|(major, minor)| Some((number(major)?, number(minor)?)))
        .ok_or_else(|| format!("Python no dice su versión: {text}"))
}

fn find_python() -> Option<PathBuf> {
    let ask = format!(
        "import sys; sys.version_info < {OLDEST_PYTHON:?} and sys.exit(1); \
         print(sys.executable)"
    );
    let environment = root().join(ENVIRONMENT);
    // El segundo es el de Windows.
    let places = ["bin/python", "Scripts/python.exe"];
    let ours = places.map(|place| environment.join(place));
    let machine = ["python3", "python"].map(PathBuf::from);
    ours.into_iter().chain(machine).find_map(|python| {
        let output = Command::new(python).args(["-c", &ask]).output().ok()?;
        let path = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| path.trim().into())
    })
}

/// Una orden de Python que escribe en UTF-8 y no deja archivos suyos.
pub(crate) fn command(python: &Path) -> Command {
    let mut command = Command::new(python);
    command
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1");
    command
}

/// Lo que se dice de una prueba a la que le falta algo en esta máquina.
///
/// # Errors
///
/// En la integración continua, que es donde no puede faltar: la misma falta.
pub fn omitted(why: &str) -> Result<String, String> {
    match std::env::var_os("CI") {
        Some(_) => Err(why.to_owned()),
        None => Ok(format!("omitido: {why}")),
    }
}
