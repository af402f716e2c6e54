use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "src/suelta.md",
        Create("# Suelta\n"),
        "src/suelta.md:1: nadie llega a esta página",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("- [Canales](canales.md)", "- [Canales](canal.md)"),
        "src/SUMMARY.md:5: no existe src/canal.md",
    ),
    breakage(
        PAGE,
        Replace("# Canales", "# Los canales"),
        "src/canales.md:1: empieza con «# Canales»",
    ),
    breakage(
        PAGE,
        Replace("\n## Una cola", "\n# Una cola"),
        "src/canales.md:8: solo hay un encabezado",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("[Introducción]", "- [Introducción]"),
        "un capítulo tiene programas: crea uno en examples/introduccion/",
    ),
    breakage(
        "examples/colas/otra.rs",
        Create("//! Otra.\n"),
        "otra.rs:1: su carpeta no es de ninguna página",
    ),
    breakage(
        "src/Índice.md",
        Create("# Índice\n"),
        "el nombre va en minúsculas, sin acentos",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("- [Canales](canales.md)", "- [Canales]()"),
        "src/SUMMARY.md:5: una entrada es «[Título](pagina.md)»",
    ),
];
