//! Ejecuta cada programa y su gemelo en Python, y compara lo que imprimen con
//! el archivo `.out` que muestra la página, byte a byte. Y comprueba lo que el
//! compilador dice de los programas que enseñan un error o un aviso.
//!
//! Para escribirlo todo de nuevo: `cargo escribe`.

mod diagnosticos;
mod gemelos;
mod programas;

use std::process::ExitCode;

use libtest_mimic::Arguments;

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
