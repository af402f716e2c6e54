use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage};

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
    // La eñe va tras la ene, con cualquier otra letra detrás.
    breakage(
        "src/glosario.md",
        Replace(
            "| [canal](canales.md) | *channel* | Guarda mensajes. | «tubo», \
             «tubos» |\n| hilo |",
            "| caña | *cane* | Guarda mensajes. | |\n| canto |",
        ),
        "src/glosario.md:6: «canto» no está en orden alfabético",
    ),
];
