use crate::roturas::Change::{Bytes, Repeat, Replace};
use crate::roturas::{Breakage, CODE, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("# Canales\n", "\u{feff}# Canales\n"),
        "src/canales.md:1: empieza por una marca BOM",
    ),
    breakage(
        "examples/canales/cola.out",
        Replace("mensaje\n", "mensaje\r\n"),
        "cola.out:1: tiene finales de línea de Windows",
    ),
    breakage(
        "src/latina.md",
        Bytes(b"# P\xe1gina\n"),
        "src/latina.md:1: no está en UTF-8",
    ),
    breakage(
        CODE,
        Repeat("// Nada.\n", 300),
        "cola.rs:301: 310 líneas: parte el archivo",
    ),
];
