use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, breakage};

const CODE: &str = "examples/canales/aparte.rs";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("<figcaption>El hilo trabaja.</figcaption>\n", ""),
        "src/canales.md:23: una figura son cuatro líneas",
    ),
    breakage(
        PAGE,
        Replace("El hilo trabaja.", ""),
        "src/canales.md:23: una figura son cuatro líneas",
    ),
    breakage(
        PAGE,
        Replace("<figure>\n", ""),
        "src/canales.md:22: una figura son cuatro líneas",
    ),
    breakage(
        PAGE,
        Replace("{{#figura ../examples/canales/aparte.out}}", "Hola."),
        "aparte.rs:5: src/canales.md no enseña su figura: {{#figura",
    ),
    breakage(
        CODE,
        Replace("//! Figura: Un hilo\n", ""),
        "src/canales.md:23: a examples/canales/aparte.rs le falta el título",
    ),
    breakage(
        "examples/canales/aparte.out",
        Replace("  termina", "  acaba"),
        "aparte.out:1: no se puede dibujar: línea 3 del registro: «acaba»",
    ),
    breakage(
        PAGE,
        Replace("{{#figura ../examples", "{{#ciclo ../examples"),
        "aparte.out:1: no se puede dibujar: no hay dos tareas que esperen",
    ),
    breakage(
        PAGE,
        Replace("<figcaption>Un mensaje cuesta 735.</figcaption>\n", ""),
        "src/canales.md:100: una figura son cuatro líneas",
    ),
    breakage(
        "examples/canales/coste.md",
        Replace("| 735 |", "| poco |"),
        "coste.md:1: no se puede dibujar: «poco» no es un número",
    ),
];
