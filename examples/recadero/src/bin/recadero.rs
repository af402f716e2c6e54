//! Recadero, entero: la última etapa, que guarda en un archivo o, compilada con
//! la *feature* `postgres`, también en una base que comparten varios.

use std::env;
use std::process::ExitCode;

#[path = "../../etapas/e14_desplegar.rs"]
mod stage;

fn main() -> ExitCode {
    // Quien pide ayuda no quiere arrancar un servidor.
    if let Some(other) = env::args().nth(1).filter(|it| it != "salud") {
        eprintln!(
            "recadero: no se entiende «{other}».\n\
             Sin nada detrás, arranca; con «salud», dice si el que escucha \
             vive.\nLo demás se cambia con variables RECADERO_…: están en \
             su README."
        );
        return ExitCode::FAILURE;
    }
    match stage::main() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("recadero: {why}");
            ExitCode::FAILURE
        }
    }
}
