//! Una guarda por archivo: cada una cierra un camino por el que página,
//! código, salida, gemelo, enlace o término podrían separarse.

mod anclas;
mod archivos;
mod biblioteca;
mod bloques;
mod cuentas;
mod diagnosticos;
mod diagramas;
mod enlaces;
mod erratas;
mod espanol;
mod figuras;
pub mod glosario;
mod inclusiones;
mod leeme;
mod mapa;
mod mapa_python;
mod menciones;
mod nombres;
mod ortografia;
mod paginas;
mod politica;
mod programas;
mod tema;
mod texto;

use crate::repo::{Finding, Repo};

pub struct Guard {
    pub name: &'static str,
    pub check: fn(&Repo) -> Vec<Finding>,
    /// Qué le falta a esta máquina para poder comprobarlo.
    pub needs: fn() -> Result<(), String>,
}

const fn guard(name: &'static str, check: fn(&Repo) -> Vec<Finding>) -> Guard {
    Guard {
        name,
        check,
        needs: || Ok(()),
    }
}

/// La orden que ejecuta `WRITERS`.
const WRITE: &str = "SNAPSHOTS=overwrite cargo test --test guardas";

/// Lo que sabe escribir una guarda, en orden: las huellas, tras la mezcla.
pub const WRITERS: [fn(&Repo); 2] = [tema::write, politica::write];

pub const GUARDS: &[Guard] = &[
    guard("archivos", archivos::check),
    guard("bloques", bloques::check),
    guard("inclusiones", inclusiones::check),
    guard("anclas", anclas::check),
    guard("biblioteca", biblioteca::check),
    guard("nombres", nombres::check),
    guard("programas", programas::check),
    guard("diagnosticos", diagnosticos::check),
    guard("menciones", menciones::check),
    guard("paginas", paginas::check),
    guard("enlaces", enlaces::check),
    guard("diagramas", diagramas::check),
    guard("figuras", figuras::check),
    guard("tema", tema::check),
    guard("politica", politica::check),
    guard("espanol", espanol::check),
    guard("leeme", leeme::check),
    guard("mapa", mapa::check),
    Guard {
        name: "mapa_python",
        check: mapa_python::check,
        needs: mapa_python::needs,
    },
    guard("erratas", erratas::check),
    guard("glosario", glosario::check),
    guard("cuentas", cuentas::check),
    guard("texto", texto::check),
    Guard {
        name: "ortografia",
        check: ortografia::check,
        needs: ortografia::needs,
    },
];
