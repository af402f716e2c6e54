use super::Change::Replace;
use super::{Breakage, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "src/glosario.md",
        Replace("| hilo |", "| asa |"),
        "src/glosario.md:6: «asa» no está en orden alfabético",
    ),
    breakage(
        "src/glosario.md",
        Replace("«hebra»", "hebra"),
        "cada forma que se evita va entre «»",
    ),
    breakage(
        "src/glosario.md",
        Replace("Lo planifica el sistema.", ""),
        "solo la última celda puede estar vacía",
    ),
];
