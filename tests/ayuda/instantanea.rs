//! Compara con un archivo del repositorio lo que un programa acaba de decir.

use std::path::Path;

use snapbox::assert::Action;
use snapbox::{Assert, Data};

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
    let action = match overwrites() {
        true => Action::Overwrite,
        false => Action::Verify,
    };
    compare(Assert::new().action(action), actual, path)
}

/// Compara con el archivo, byte a byte.
///
/// # Errors
///
/// En qué se diferencian.
pub fn same(actual: String, path: &Path) -> Result<(), String> {
    compare(Assert::new(), actual, path)
}

fn compare(assert: Assert, actual: String, path: &Path) -> Result<(), String> {
    // Sin `raw`, dos finales de línea distintos serían lo mismo.
    let expected = Data::read_from(path, None).raw();
    assert
        .try_eq(Some(&path.display()), actual.into(), expected)
        .map_err(|diff| diff.to_string())
}
