//! Las etapas de Recadero, en un solo ejecutable.
//!
//! Ejecuta: cargo run --bin etapa -- 3

mod e00_nada;
mod e01_el_contrato;
mod e02_en_memoria;
mod e03_entregar;
mod e04_insistir;
mod e05_no_saturar;
mod e06_que_no_se_pierda;
mod e07_una_sola_vez_no_existe;
mod e08_cuerpos_grandes;
mod e09_escuchar_a_muchos;
mod e10_cerrar_bien;
mod e11_ver_que_pasa;
#[cfg(feature = "postgres")]
mod e12_postgresql;
mod e14_desplegar;

use std::error::Error;
use std::process::ExitCode;

type Stage = fn() -> Result<(), Box<dyn Error>>;

/// Por su número, que puede saltarse alguno: hay páginas que no cambian el
/// montaje.
const STAGES: &[(usize, Stage)] = &[
    (0, e00_nada::main),
    (1, e01_el_contrato::main),
    (2, e02_en_memoria::main),
    (3, e03_entregar::main),
    (4, e04_insistir::main),
    (5, e05_no_saturar::main),
    (6, e06_que_no_se_pierda::main),
    (7, e07_una_sola_vez_no_existe::main),
    (8, e08_cuerpos_grandes::main),
    (9, e09_escuchar_a_muchos::main),
    (10, e10_cerrar_bien::main),
    (11, e11_ver_que_pasa::main),
    #[cfg(feature = "postgres")]
    (12, e12_postgresql::main),
    (14, e14_desplegar::main),
];

fn main() -> ExitCode {
    let asked = std::env::args().nth(1).and_then(|it| it.parse().ok());
    let Some((_, stage)) = STAGES.iter().find(|it| asked == Some(it.0)) else {
        let all: Vec<_> = STAGES.iter().map(|it| it.0.to_string()).collect();
        eprintln!("etapa: di cuál: {}", all.join(", "));
        return ExitCode::from(2);
    };
    match stage() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("recadero: {why}");
            ExitCode::FAILURE
        }
    }
}
