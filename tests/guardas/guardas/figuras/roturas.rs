use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, breakage};

const FIGURE: &str = "examples/canales/cola.svg";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace(
            "<figcaption>El mensaje pasa por la cola.</figcaption>\n",
            "",
        ),
        "src/canales.md:21: una figura son cuatro líneas",
    ),
    breakage(
        PAGE,
        Replace("El mensaje pasa por la cola.", ""),
        "src/canales.md:21: una figura son cuatro líneas",
    ),
    breakage(
        PAGE,
        Replace("<figure>\n", ""),
        "src/canales.md:20: una figura son cuatro líneas",
    ),
    breakage(
        FIGURE,
        Replace("<text", "\n<text"),
        "cola.svg:2: una línea en blanco corta la figura",
    ),
    breakage(
        FIGURE,
        Replace("var(--fg, #333)", "#c0ffee"),
        "cola.svg:2: un color fijo no cambia con el tema",
    ),
];
