use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, CODE, TWIN, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        CODE,
        Replace("// Nadie más", "// ANCHOR: sola\n// ANCHOR_END: sola\n//"),
        "examples/canales/cola.rs:7: ninguna página muestra «sola»",
    ),
    breakage(
        CODE,
        Replace("// ANCHOR_END: programa\n", ""),
        "«programa» no se cierra",
    ),
    breakage(
        TWIN,
        Replace("# ANCHOR: programa\n", ""),
        "se cierra «programa» sin abrirla",
    ),
    breakage(
        CODE,
        Replace("// ANCHOR: programa", "// ANCHOR:programa"),
        "una marca es «// ANCHOR: nombre»",
    ),
    breakage(
        CODE,
        Replace(
            "// ANCHOR: programa\n",
            "// ANCHOR: programa\n// ANCHOR_END: programa\n\
             // ANCHOR: programa\n",
        ),
        "«programa» está dos veces",
    ),
];
