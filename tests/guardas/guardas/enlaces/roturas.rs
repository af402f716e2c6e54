use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "README.md",
        Replace("instala", "lee la [licencia](LICENSE), instala"),
        "README.md:3: no existe «LICENSE»",
    ),
    breakage(
        "src/introduccion.md",
        Replace("canales.md#una-cola", "canal.md"),
        "src/introduccion.md:4: el enlace a «canal.md» no llega",
    ),
    breakage(
        "src/introduccion.md",
        Replace("#una-cola", "#dos-colas"),
        "introduccion.md:4: el enlace «canales.html#dos-colas» busca",
    ),
    breakage(
        "src/introduccion.md",
        Replace("Empieza por", "![Un canal](canal.png) Empieza por"),
        "el enlace a «canal.png» no llega",
    ),
    breakage(
        "examples/canales/aparte.out",
        Create("hola\n"),
        "src/canales.md:23: {{#figura ../examples/canales/aparte.out}}: \
         no se puede dibujar: línea 1",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.\n", "```text\n{{#include ../README.md}}\n```\n"),
        "src/canales.md:58: el bloque «```» no casa",
    ),
    breakage(
        "theme/index.hbs",
        Create("<article>{{{ content }}}</article>"),
        "src/canales.md:1: la página construida no tiene «<main>»",
    ),
    breakage(
        PAGE,
        Replace("https://docs.rs", "http://docs.rs"),
        "tiene que empezar por https://",
    ),
    breakage(
        "target/doc/tokio/index.html",
        Create("<html></html>"),
        "src/canales.md:6: la documentación no tiene «tokio/sync/index.html»",
    ),
    breakage(
        "target/doc/tokio/sync/index.html",
        Create("<h1 id=\"otra\"></h1>"),
        "src/canales.md:6: «tokio/sync/index.html» no tiene ningún «#mpsc»",
    ),
];
