use crate::roturas::Change::{Create, Delete, Replace};
use crate::roturas::{Breakage, breakage};

const PAGE: &str = "src/mensajes.md";
const COMPILER: &str = "examples/canales/diagnosticos/roto.stderr";

pub const BREAKAGES: &[Breakage] = &[
    breakage(PAGE, Delete, "mensajes.md:1: faltan los mensajes de error"),
    breakage(
        COMPILER,
        Replace("cannot find function", "no function"),
        "mensajes.md:5: ningún programa da «cannot find function `…` in",
    ),
    breakage(
        "src/canales.md",
        Replace("canales/diagnosticos/roto.stderr", "canales/cola.out"),
        "no está en src/canales.md: di allí el mensaje, tal cual",
    ),
    breakage(
        PAGE,
        Replace("[Canales](canales.md)", "en otra parte"),
        "mensajes.md:5: di qué página lo explica, o «aquí»",
    ),
    breakage(
        PAGE,
        Replace("[Canales](canales.md)", "[Canales](colas.md)"),
        "mensajes.md:5: di qué página lo explica, o «aquí»",
    ),
    breakage(
        "examples/mensajes/nuevo.out",
        Create("al cerrar:\n  channel closed\n"),
        "nuevo.out:2: src/mensajes.md no explica «channel closed»",
    ),
    breakage(
        "examples/mensajes/nuevo.pyout",
        Create("al cerrar:\n  Event loop is closed\n"),
        "src/mensajes.md no explica «Event loop is closed»",
    ),
    breakage(
        "examples/mensajes/diagnosticos/nuevo.stderr",
        Create("error[E0277]: `u8` is not a future\n"),
        "nuevo.stderr:1: src/mensajes.md no explica lo que dice",
    ),
];
