//! Los paquetes de Python que usa algún gemelo, además de la biblioteca
//! estándar.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::{ENVIRONMENT, command, python, root};

/// Los que hacen falta, cada uno con su versión.
const REQUIREMENTS: &str = "examples/requirements.txt";

/// Comprueba que están los paquetes que importa un texto de Python.
///
/// Otra versión es como si faltara: la salida que se compara es la de esa.
///
/// # Errors
///
/// Si falta alguno: cuál, y la orden que los instala.
pub fn packages(text: &str) -> Result<(), String> {
    static PINNED: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let list = fs::read_to_string(root().join(REQUIREMENTS));
        versions(&list.expect("la lista de paquetes está"))
    });
    static INSTALLED: LazyLock<BTreeMap<String, String>> =
        LazyLock::new(|| python().map(installed).unwrap_or_default());
    lacking(text, &PINNED, &INSTALLED)
}

/// Lo mismo, con otra lista y otro intérprete.
///
/// # Errors
///
/// Si falta alguno.
pub fn lacking(
    text: &str,
    pinned: &BTreeMap<String, String>,
    installed: &BTreeMap<String, String>,
) -> Result<(), String> {
    let missing: Vec<String> = pinned
        .iter()
        .filter(|(name, _)| imports(text).any(|import| import == *name))
        .filter(|(name, version)| installed.get(*name) != Some(version))
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "falta {}: python3 -m venv {ENVIRONMENT} && \
             {ENVIRONMENT}/bin/pip install -r {REQUIREMENTS}",
            missing.join(" y ")
        )),
    }
}

/// Los paquetes que importa, por su nombre.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let name = match words.next()? {
            "import" | "from" => words.next()?,
            _ => return None,
        };
        name.split(['.', ',']).next()
    })
}

/// Cada paquete de una lista, con su versión: `requests==2.34.2`. Lo que va
/// detrás son sus hashes.
pub fn versions(list: &str) -> BTreeMap<String, String> {
    list.lines()
        .filter_map(|line| line.split_whitespace().next()?.split_once("=="))
        .map(|(name, version)| (name.to_owned(), version.to_owned()))
        .collect()
}

/// Los que tiene un intérprete.
fn installed(python: &Path) -> BTreeMap<String, String> {
    let list = "from importlib.metadata import distributions\n\
                for it in distributions():\n\
                \x20   print(f'{it.name}=={it.version}')";
    let output = command(python).args(["-c", list]).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    versions(&String::from_utf8_lossy(&text))
}
