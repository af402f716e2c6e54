use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, breakage};

const SALE: &str = "examples/canales/cambios/cola_2.sale";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "src/SUMMARY.md",
        Replace(
            "- [Canales](canales.md)\n",
            "- [Introducción](introduccion.md)\n\n# Por dentro\n",
        ),
        "src/introduccion.md:1: falta «## ¿Qué imprime?»",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#opcion c ../examples/canales/cambios/cola_2.sale}}\n",
            "",
        ),
        "tiene menos de 3 respuestas",
    ),
    breakage(
        PAGE,
        Replace("{{#opcion b ", "{{#opcion d "),
        "las respuestas son la a, la b, la c",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#opcion b ../examples/canales/cola.out}}",
            "{{#opcion b ../examples/canales/cambios/cola_2.sale}}",
        ),
        "es el .out del programa",
    ),
    breakage(
        SALE,
        Replace("+sale tarde", "+sale dos veces"),
        "dos respuestas son la misma",
    ),
    breakage(
        SALE,
        Replace("-sale el", "[en Rust]\n-sale el"),
        "la respuesta c no es la misma en los dos lenguajes",
    ),
    breakage(
        PAGE,
        Replace("{{#cambio ../examples/canales/cambios/cola_2.diff}}", ""),
        "la respuesta c no enseña el cambio que la da",
    ),
    breakage(
        PAGE,
        Replace("¿Cuál es, y por qué?", "La respuesta"),
        "su <summary> pregunta por qué",
    ),
];
