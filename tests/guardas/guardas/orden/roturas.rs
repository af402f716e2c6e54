use crate::roturas::Change::{Repeat, Replace};
use crate::roturas::{Breakage, CODE, PAGE, TWIN, breakage};

const PLAN: &str = "tests/guardas/conceptos.txt";
const AGAIN: &str = "\n```rust\n{{#rustdoc_include \
                     ../examples/canales/cola.rs:programa}}\n```\n";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        CODE,
        Replace("println!", "select!"),
        "src/canales.md:11: «elegir» es de segunda parte, más adelante",
    ),
    breakage(
        TWIN,
        Replace("print(", "asyncio.wait("),
        "src/canales.md:15: «elegir» es de segunda parte, más adelante",
    ),
    breakage(
        PAGE,
        Replace("un mundo", "un interbloqueo"),
        "src/canales.md:73: «interbloqueo» es de segunda parte",
    ),
    breakage(
        PAGE,
        Replace("un mundo", "algo como `select!`"),
        "src/canales.md:73: «elegir» es de segunda parte",
    ),
    breakage(
        PAGE,
        Replace("el canal guarda", "el interbloqueo guarda"),
        "src/canales.md:70: «interbloqueo» es de segunda parte",
    ),
    breakage(
        PAGE,
        Replace("¿Cuántos hilos hay?", "¿Qué hace <code>select!</code>?"),
        "src/canales.md:48: «elegir» es de segunda parte",
    ),
    breakage(
        PAGE,
        Replace("Un canal de Tokio", "Una cola"),
        "src/canales.md:11: el bloque usa «canal», y la frase que lo nombra \
         va después, en la línea 73",
    ),
    breakage(
        PLAN,
        Replace("canal de Tokio|", ""),
        "src/canales.md:11: el bloque usa «canal»",
    ),
    breakage(
        PLAN,
        Replace("canal de Tokio|hay un mundo", "tubería"),
        "src/canales.md:1: ninguna frase nombra «canal»",
    ),
    breakage(
        PAGE,
        Replace("*Al acabar sabrás", "*Sabrás"),
        "src/canales.md:1: tras el título va un párrafo «*Al acabar sabrás",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Usa la tercera parte: no hace falta leerlo."),
        "src/canales.md:47: este plegado no usa nada nuevo",
    ),
    breakage(
        PAGE,
        Repeat(AGAIN, 20),
        "src/canales.md:1: 101 líneas de Rust a la vista: como mucho, 80",
    ),
    breakage(
        PAGE,
        Repeat(AGAIN, 10),
        "líneas de examples/canales/cola.rs a la vista: como mucho, 30",
    ),
    breakage(PAGE, Repeat("palabra ", 1200), "palabras: como mucho, 1200"),
    breakage(
        PLAN,
        Replace("[canales]", "[canales]\na\nb\nc\nd\ne\nf"),
        "src/canales.md:1: 7 conceptos nuevos: como mucho, 6",
    ),
    breakage(
        PLAN,
        Replace("[canales]", "[canales] exenta"),
        "conceptos.txt:4: «canales» no lo necesita: quita «exenta»",
    ),
    breakage(
        PLAN,
        Replace("[canales]", "[canales] salvo cola"),
        "conceptos.txt:4: «canales» no lo necesita: quita «salvo cola»",
    ),
    breakage(
        "src/introduccion.md",
        Replace(
            "# Introducción",
            "# Introducción\n\n*Al acabar sabrás más.*",
        ),
        "conceptos.txt:2: «introduccion» no lo necesita: quita «exenta»",
    ),
    breakage(
        PLAN,
        Replace("[canales]", "[canal]"),
        "en el orden de SUMMARY.md: introduccion, canales",
    ),
    breakage(
        PLAN,
        Replace("[canales]", "[canales] nunca"),
        "conceptos.txt:4: una sección es «[PÁGINA]»",
    ),
    breakage(
        PLAN,
        Replace("código println!", "código ("),
        "conceptos.txt:6: un patrón es «  código REGEX»",
    ),
    breakage(
        PLAN,
        Replace("[introduccion] exenta", "canal"),
        "conceptos.txt:2: no es de ninguna sección",
    ),
];
