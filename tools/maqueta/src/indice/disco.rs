//! Los archivos del índice, en su carpeta.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Deja en la carpeta esos archivos y ningún otro. El que no cambia no se
/// toca: `mdbook serve` no construye el libro otra vez.
///
/// # Errors
///
/// Si no se puede leer o escribir en la carpeta.
pub fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
) -> io::Result<()> {
    for (name, text) in files {
        let path = folder.join(name);
        if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
            continue;
        }
        fs::create_dir_all(path.parent().expect("está en la carpeta"))?;
        fs::write(path, text)?;
    }
    sweep(folder, folder, files)
}

/// Borra lo que queda de otro día.
fn sweep(
    root: &Path,
    folder: &Path,
    files: &BTreeMap<String, String>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(root).expect("está dentro");
        let name = name.to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            sweep(root, &path, files)?;
            // Si aún guarda algo, se queda.
            let _ = fs::remove_dir(&path);
        } else if !files.contains_key(&name) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
