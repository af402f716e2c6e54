//! Ejecuta cada programa y su gemelo en Python, y compara lo que imprimen con
//! el archivo `.out` que muestra la página, byte a byte. Y comprueba lo que el
//! compilador dice de los programas que enseñan un error o un aviso.
//!
//! Para escribirlo todo de nuevo: `cargo escribe`.

mod diagnosticos;
mod gemelos;
mod programas;

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::Arguments;
use snapbox::assert::Action;
use snapbox::{Assert, Data};

fn main() -> ExitCode {
    // La prueba se ejecuta a sí misma: así cada programa tiene su proceso.
    if let Some(name) = programas::asked() {
        return programas::run(&name);
    }
    let mut trials = programas::trials();
    trials.extend(gemelos::trials());
    trials.extend(diagnosticos::trials());
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// Compara con el archivo, byte a byte; con `SNAPSHOTS=overwrite`, lo escribe.
fn same_or_write(actual: String, path: &Path) -> Result<(), String> {
    let writes = std::env::var("SNAPSHOTS").is_ok_and(|it| it == "overwrite");
    let action = match writes {
        true => Action::Overwrite,
        false => Action::Verify,
    };
    compare(Assert::new().action(action), actual, path)
}

/// Compara con el archivo, byte a byte.
fn same(actual: String, path: &Path) -> Result<(), String> {
    compare(Assert::new(), actual, path)
}

fn compare(assert: Assert, actual: String, path: &Path) -> Result<(), String> {
    // Sin `raw`, dos finales de línea distintos serían lo mismo.
    let expected = Data::read_from(path, None).raw();
    assert
        .try_eq(Some(&path.display()), actual.into(), expected)
        .map_err(|diff| diff.to_string())
}
