//! Lo que se ha grabado de unos trabajos.

use std::fmt;

use ejercicios::{Result, bail};

use super::attempt;

/// Un trabajo: sus turnos, de principio a final y por orden.
pub struct Work {
    pub turns: Vec<(u32, u32)>,
}

impl Work {
    pub fn starts(&self) -> u32 {
        self.turns[0].0
    }

    pub fn ends(&self) -> u32 {
        self.turns[self.turns.len() - 1].1
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    InARow,
    Concurrent,
    Simultaneous,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::InARow => "en fila",
            Kind::Concurrent => "concurrentes",
            Kind::Simultaneous => "simultáneos",
        })
    }
}

type Turns = &'static [(u32, u32)];

/// Cómo se llama, los turnos de cada uno, cómo van y por qué.
const RECORDS: [(&str, &[Turns], Kind, &str); 9] = [
    (
        "uno detrás de otro",
        &[&[(0, 30)], &[(30, 50)]],
        Kind::InARow,
        "el segundo empieza cuando el primero ha acabado",
    ),
    (
        "dos consultas en un hilo",
        &[&[(0, 1), (300, 301)], &[(1, 2), (200, 201)]],
        Kind::Concurrent,
        "las dos están a medias hasta el 201, y los turnos van de uno en uno",
    ),
    (
        "dos hilos",
        &[&[(0, 100)], &[(40, 140)]],
        Kind::Simultaneous,
        "del 40 al 100 los dos tienen su turno",
    ),
    (
        "uno que espera solo",
        &[&[(0, 1), (50, 51)]],
        Kind::InARow,
        "no hay otro trabajo con el que esté a medias",
    ),
    (
        "el primero y el tercero",
        &[&[(0, 2), (8, 9)], &[(20, 21)], &[(5, 6)]],
        Kind::Concurrent,
        "el tercero empieza y acaba mientras espera el primero",
    ),
    (
        "un turno largo al volver",
        &[&[(0, 1), (10, 20)], &[(15, 18)]],
        Kind::Simultaneous,
        "del 15 al 18 los dos tienen su turno",
    ),
    (
        "una pareja de cada",
        &[&[(0, 1), (90, 91)], &[(2, 8)], &[(5, 6)]],
        Kind::Simultaneous,
        "el segundo y el tercero tienen su turno del 5 al 6",
    ),
    (
        "dos que empiezan juntos",
        &[&[(0, 10)], &[(0, 10)]],
        Kind::Simultaneous,
        "del 0 al 10 los dos tienen su turno",
    ),
    (
        "un turno de en medio",
        &[&[(0, 1), (20, 30), (50, 51)], &[(2, 3)], &[(25, 28)]],
        Kind::Simultaneous,
        "el primero y el tercero tienen su turno del 25 al 28",
    ),
];

pub fn check() -> Result<()> {
    for (name, turns, right, why) in RECORDS {
        let work = |turns: &Turns| Work {
            turns: turns.to_vec(),
        };
        let works: Vec<Work> = turns.iter().map(work).collect();
        let said = attempt::kind(&works);
        if said != right {
            bail!("con «{name}», dijiste «{said}», y {why}");
        }
    }
    Ok(())
}
