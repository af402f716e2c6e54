//! Lo que hacen `tests/programas` y `tests/fragmentos`, con las páginas de
//! «Usos de verdad»: sus bibliotecas tardan en compilarse, y así se pueden
//! dejar fuera con `cargo test --workspace --exclude usos`.

#[path = "../fragmentos/bloques.rs"]
mod bloques;
mod camarero;
mod cola;
mod cortes;
#[path = "../programas/diagnosticos.rs"]
mod diagnosticos;
#[path = "../programas/gemelos.rs"]
mod gemelos;
#[path = "../fragmentos/obrero.rs"]
mod obrero;
mod paginas;
#[path = "../programas/programas.rs"]
mod programas;
// Lo que una de estas páginas no usa lo usa otra, o el otro paquete.
#[allow(dead_code)]
#[path = "../programas/reloj.rs"]
mod reloj;
mod subidas;
mod tablas;
mod vida;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    if bloques::asked() {
        return bloques::serve();
    }
    if vida::asked() {
        return vida::serve();
    }
    if let Some(name) = programas::asked() {
        return programas::run(&name);
    }
    let mut arguments = Arguments::from_args();
    let mut trials;
    let mut tables = Vec::new();
    if reloj::is_real() {
        trials = reloj::trials();
        arguments.test_threads.get_or_insert(reloj::THREADS);
    } else {
        trials = programas::trials();
        trials.extend(gemelos::trials());
        trials.extend(diagnosticos::trials());
        trials.extend(bloques::trials());
        trials.extend(cola::trials());
        trials.extend(cortes::trials());
        trials.extend(subidas::trials());
        trials.extend(vida::trials());
        tables = tablas::trials();
    }
    let ended = libtest_mimic::run(&arguments, trials);
    // Después, porque salen de lo que las otras acaban de escribir.
    let tables = libtest_mimic::run(&arguments, tables);
    match ended.has_failed() {
        true => ended.exit_code(),
        false => tables.exit_code(),
    }
}
