use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, CODE, PAGE, TWIN, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("guarda mensajes", "guarda mensages"),
        "src/canales.md:5: «mensages» está mal escrita",
    ),
    breakage(
        PAGE,
        Replace("¿Cuántos hilos", "¿Quántos hilos"),
        "«Quántos» está mal escrita",
    ),
    breakage(
        CODE,
        Replace("// Nadie", "// Nadye"),
        "examples/canales/cola.rs:7: «Nadye» está mal escrita",
    ),
    breakage(
        CODE,
        Replace("sale el mensaje", "sale el mensage"),
        "examples/canales/cola.rs:8: «mensage» está mal escrita",
    ),
    breakage(
        TWIN,
        Replace("Un mensaje entra", "Un mensaje entrra"),
        "examples/canales/cola.py:1: «entrra» está mal escrita",
    ),
    breakage(
        "tests/guardas/palabras.txt",
        Create("Tokio\nunicornio\n"),
        "palabras.txt:2: «unicornio» ya no hace falta aquí",
    ),
    breakage(
        "examples/bucle/src/turno.rs",
        Replace("A quién le toca", "A kién le toca"),
        "examples/bucle/src/turno.rs:1: «kién» está mal escrita",
    ),
];
