//! Los cambios de las páginas; los de Recadero, en la prueba `recadero`.

#[path = "mod.rs"]
mod cambios;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    libtest_mimic::run(&Arguments::from_args(), cambios::trials()).exit_code()
}
