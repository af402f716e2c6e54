//! Ejecuta cada programa y su gemelo en Python, y compara lo que imprimen con
//! el archivo `.out` que muestra la página, byte a byte. Y comprueba lo que el
//! compilador dice de los programas que enseñan un error o un aviso, y lo que
//! hacen los proyectos enteros.
//!
//! Para escribirlo todo de nuevo: `cargo escribe`. Con `RELOJ=real`, solo
//! ejecuta lo que tiene el reloj virtual, y con el de verdad.

#[cfg(unix)]
mod abortado;
mod diagnosticos;
mod features;
mod gemelos;
#[path = "../usos/paginas.rs"]
mod paginas;
mod por_partes;
mod portado;
mod probado;
mod programas;
mod proyectos;
mod reloj;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    // La prueba se ejecuta a sí misma: así cada programa tiene su proceso.
    if let Some(name) = programas::asked() {
        return programas::run(&name);
    }
    let mut arguments = Arguments::from_args();
    let mut trials;
    if reloj::is_real() {
        trials = reloj::trials();
        arguments.test_threads.get_or_insert(reloj::THREADS);
    } else {
        trials = programas::trials();
        trials.extend(gemelos::trials());
        trials.extend(diagnosticos::trials());
        trials.extend(proyectos::trials());
        trials.extend(por_partes::trials());
        trials.extend(portado::trials());
        trials.extend(probado::trials());
        #[cfg(unix)]
        trials.extend(abortado::trials());
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
