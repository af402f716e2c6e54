//! Compara con un archivo del repositorio lo que un programa acaba de decir.

use std::fs;
use std::path::Path;

use snapbox::Assert;

/// Si se ha pedido escribir los archivos en vez de compararlos.
pub fn overwrites() -> bool {
    std::env::var("SNAPSHOTS").is_ok_and(|what| what == "overwrite")
}

/// Compara con el archivo, byte a byte; con `SNAPSHOTS=overwrite`, lo escribe.
///
/// # Errors
///
/// En qué se diferencian.
pub fn same_or_write(actual: String, path: &Path) -> Result<(), String> {
    let old = fs::read(path).ok();
    if overwrites() && old.as_deref() != Some(actual.as_bytes()) {
        return fs::write(path, actual)
            .map_err(|why| format!("no se escribe {}: {why}", path.display()));
    }
    same(actual, path)
}

/// Compara con el archivo, byte a byte.
///
/// # Errors
///
/// En qué se diferencian.
pub fn same(actual: String, path: &Path) -> Result<(), String> {
    let shown = path.display();
    let expected =
        fs::read(path).map_err(|why| format!("no se lee {shown}: {why}"))?;
    if actual.as_bytes() == expected {
        return Ok(());
    }
    let expected = String::from_utf8_lossy(&expected).into_owned();
    // Esto solo cuenta la diferencia: para `Assert`, dos finales de línea
    // distintos son lo mismo, también con `raw`.
    match Assert::new().try_eq(Some(&shown), actual.into(), expected.into()) {
        Err(diff) => Err(diff.to_string()),
        Ok(()) => Err(format!(
            "{shown}: cambian bytes que no se ven, como los finales de línea"
        )),
    }
}
