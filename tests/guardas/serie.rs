//! El tema de serie: los archivos de mdBook que `theme/` puede sustituir.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// Está dentro de esta biblioteca, que no los enseña: hay que leerlos.
const PACKAGE: &str = "mdbook-html";

pub struct Stock {
    /// De dónde salen: `mdbook-html 0.5.4`.
    pub version: String,
    /// La ruta de cada archivo, por su nombre.
    pub files: BTreeMap<String, PathBuf>,
}

/// El de la versión que fija Cargo.lock.
pub static STOCK: LazyLock<Stock> = LazyLock::new(|| {
    let package = package();
    let text = |key| package[key].as_str().expect("es un texto").to_owned();
    let manifest = PathBuf::from(text("manifest_path"));
    let front = manifest.with_file_name("front-end");
    let files = walkdir::WalkDir::new(front)
        .into_iter()
        .map(|entry| entry.expect("la carpeta se puede leer"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, entry.into_path())
        })
        .collect();
    Stock {
        version: format!("{PACKAGE} {}", text("version")),
        files,
    }
});

/// Lo que cargo sabe de la biblioteca: también dónde está, que puede ser su
/// caché o una carpeta `vendor`.
fn package() -> Value {
    let root = Path::new(env!("LIBRO"));
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--offline"])
        // Las bibliotecas de otros sistemas no están descargadas.
        .args(["--filter-platform", "host-tuple"])
        .current_dir(root)
        .output()
        .expect("cargo se puede ejecutar");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {complaint}");
    let mut metadata: Value =
        serde_json::from_slice(&output.stdout).expect("cargo escribe JSON");
    let Value::Array(packages) = metadata["packages"].take() else {
        panic!("cargo metadata no da una lista de paquetes");
    };
    packages
        .into_iter()
        .find(|package| package["name"] == PACKAGE)
        .unwrap_or_else(|| panic!("{PACKAGE} no está en Cargo.lock"))
}
