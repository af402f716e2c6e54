//! Compila y ejecuta cada bloque de Rust del libro, tal como se ve.

mod bloques;
mod obrero;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    if bloques::asked() {
        return bloques::serve();
    }
    libtest_mimic::run(&Arguments::from_args(), bloques::trials()).exit_code()
}
