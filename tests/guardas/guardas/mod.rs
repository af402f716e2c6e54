//! Una guarda por archivo: cada una cierra un camino por el que página,
//! código, salida, gemelo, enlace o término podrían separarse.

// La que no está en `GUARDS` no compila: su constante no se usa.
#![deny(dead_code)]

mod anclas;
mod biblioteca;
mod bloques;
mod cambios;
mod cifras;
mod citas;
mod cuentas;
mod diagnosticos;
mod diagramas;
mod direcciones;
mod ejercicios;
mod enlaces;
mod erratas;
mod espanol;
mod figuras;
mod flujos;
mod formato;
mod glosario;
mod inclusiones;
mod lista;
mod mapa;
mod mapa_python;
mod menciones;
mod mensajes;
mod modulos;
mod nombres;
pub mod orden;
mod ortografia;
mod paginas;
mod politica;
mod preguntas;
mod programas;
mod rustfmt;
mod tema;
mod texto;
mod versiones;

pub use programas::misnamed;

use crate::repo::{Finding, Repo};
use crate::roturas::Breakage;

/// En el orden en que las cuenta «Cómo se prueba este libro».
pub const GUARDS: &[Guard] = &[
    formato::GUARD,
    rustfmt::GUARD,
    modulos::GUARD,
    bloques::GUARD,
    inclusiones::GUARD,
    anclas::GUARD,
    biblioteca::GUARD,
    nombres::GUARD,
    cifras::GUARD,
    citas::GUARD,
    programas::GUARD,
    cambios::GUARD,
    preguntas::GUARD,
    lista::GUARD,
    diagnosticos::GUARD,
    menciones::GUARD,
    paginas::GUARD,
    ejercicios::GUARD,
    orden::GUARD,
    enlaces::GUARD,
    diagramas::GUARD,
    figuras::GUARD,
    tema::GUARD,
    politica::GUARD,
    espanol::GUARD,
    versiones::GUARD,
    mapa::GUARD,
    mapa_python::GUARD,
    mensajes::GUARD,
    erratas::GUARD,
    glosario::GUARD,
    direcciones::GUARD,
    flujos::GUARD,
    cuentas::GUARD,
    texto::GUARD,
    ortografia::GUARD,
];

/// Estropea el libro, en memoria, y dice lo que la guarda no ve.
type Spoil = fn(&Repo) -> Result<(), String>;

pub struct Guard {
    /// El módulo en que está escrita.
    module: &'static str,
    /// Lo que no deja pasar.
    pub stops: &'static str,
    pub check: fn(&Repo) -> Vec<Finding>,
    /// Qué le falta a esta máquina para poder comprobarlo.
    pub needs: fn() -> Result<(), String>,
    /// Si sabe arreglar algo de lo que encuentra.
    pub mends: bool,
    /// Si mira la carpeta, además de los archivos leídos.
    pub on_disk: bool,
    /// Lo que demuestra que salta.
    pub breakages: &'static [Breakage],
    /// Lo mismo, en el libro de verdad: estropea todo lo que la guarda mira.
    pub spoil: Option<Spoil>,
}

impl Guard {
    const fn new(
        module: &'static str,
        stops: &'static str,
        check: fn(&Repo) -> Vec<Finding>,
        breakages: &'static [Breakage],
    ) -> Guard {
        // Se mira al compilar: la lista de guardas es una constante.
        assert!(!breakages.is_empty(), "nadie ha visto saltar esta guarda");
        Guard {
            module,
            stops,
            check,
            needs: || Ok(()),
            mends: false,
            on_disk: false,
            breakages,
            spoil: None,
        }
    }

    const fn needs(mut self, needs: fn() -> Result<(), String>) -> Guard {
        self.needs = needs;
        self
    }

    /// La guarda arregla algo, y alguna rotura lo demuestra.
    const fn mends(mut self) -> Guard {
        let mut seen = 0;
        while !self.breakages[seen].mends {
            // Sin ninguna, se acaba la lista y no compila.
            seen += 1;
        }
        self.mends = true;
        self
    }

    /// La guarda mira la carpeta: sus roturas se escriben.
    const fn on_disk(mut self) -> Guard {
        self.on_disk = true;
        self
    }

    /// La guarda se prueba además con todo lo que mira en el libro.
    const fn spoil(mut self, spoil: Spoil) -> Guard {
        self.spoil = Some(spoil);
        self
    }

    /// El nombre de su archivo.
    pub fn name(&self) -> &'static str {
        self.module.rsplit(':').next().unwrap_or_default()
    }
}
