//! Con qué se trabaja: dónde se compila y qué Python hay.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Result, bail};

/// Donde trabaja este proceso: otro puede estar con otro ejercicio.
pub fn workshop(root: &Path) -> PathBuf {
    root.join("target/ejercicios")
        .join(process::id().to_string())
}

/// Quita lo que ha dejado el último intento.
pub fn sweep(root: &Path) {
    // Si no está, ya está quitado.
    let _ = fs::remove_dir_all(workshop(root));
}

/// El intérprete de Python.
pub fn python() -> Result<PathBuf> {
    for name in ["python3", "python"] {
        let ask = "import sys; sys.exit(sys.version_info < (3, 11))";
        let output = Command::new(name).args(["-c", ask]).output();
        if output.is_ok_and(|output| output.status.success()) {
            return Ok(PathBuf::from(name));
        }
    }
    bail!("falta Python 3.11 o posterior")
}
