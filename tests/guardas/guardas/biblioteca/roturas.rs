use crate::roturas::Change::{Create, Delete, Repeat, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

const SOURCE: &str = "examples/bucle/src/turno.rs";
const SHOWN: &str = "src/introduccion.md";
/// De una biblioteca que no se enseña entera.
const ASIDE: &str = "examples/grabadora/src/nota.rs";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        SOURCE,
        Replace("//! Página: src/introduccion.md\n", ""),
        "turno.rs:1: di dónde se enseña: «//! Página: src/PAGINA.md»",
    ),
    breakage(
        SOURCE,
        Replace("src/introduccion.md", "src/otra.md"),
        "turno.rs:3: no existe src/otra.md",
    ),
    breakage(
        PAGE,
        Replace(
            "## Cuánto cuesta",
            "```rust,ignore\n\
             {{#include ../examples/bucle/src/turno.rs:turno}}\n```",
        ),
        "se enseña solo en src/introduccion.md: enlázala",
    ),
    breakage(
        SHOWN,
        Replace(
            "{{#include ../examples/bucle/src/turno.rs:siguiente}}",
            "{{#include ../examples/bucle/src/turno.rs:turno}}",
        ),
        "src/introduccion.md:11: aquí va «siguiente», como en",
    ),
    breakage(
        SHOWN,
        Replace(
            "```rust,ignore\n\
             {{#include ../examples/bucle/src/turno.rs:siguiente}}\n```",
            "",
        ),
        "turno.rs:11: src/introduccion.md no enseña «siguiente»",
    ),
    breakage(
        SHOWN,
        Repeat(
            "\n```rust,ignore\n\
             {{#include ../examples/bucle/src/turno.rs:turno}}\n```\n",
            1,
        ),
        "src/introduccion.md:15: examples/bucle/src/turno.rs ya se ha",
    ),
    breakage(
        SOURCE,
        Replace("// Lo que hay", "use std::mem;\n// Lo que hay"),
        "turno.rs:9: código fuera de las anclas",
    ),
    breakage(
        SOURCE,
        Replace("// ANCHOR_END: turno\n", ""),
        "turno.rs:10: un ancla dentro de otra",
    ),
    breakage(
        SOURCE,
        Repeat("// Nada.\n", 186),
        "turno.rs:201: 201 líneas: parte el archivo en 200",
    ),
    breakage(
        "examples/bucle/src/otro.rs",
        Create("fn main() {}\n"),
        "otro.rs:1: código fuera de las anclas",
    ),
    breakage(
        SOURCE,
        Repeat("fn f() {}\n", 997),
        "bucle/Cargo.toml:1: src/ tiene 1001 líneas de código y caben 1000",
    ),
    breakage(
        "examples/sincronia/src/otro.rs",
        Create("// ANCHOR: otro\nfn f() {}\n// ANCHOR_END: otro\n"),
        "sincronia/src/otro.rs:1: di dónde se enseña",
    ),
    breakage(
        "examples/sincronia/Cargo.toml",
        Delete,
        "biblioteca.rs:1: «sincronia» ya no es una biblioteca: quítala",
    ),
    breakage(
        ASIDE,
        Replace("apunta.\n", "apunta.\n//!\n//! Página: src/canales.md\n"),
        "nota.rs:5: código fuera de las anclas",
    ),
    breakage(
        ASIDE,
        Create(
            "//! Página: src/canales.md\n// ANCHOR: nota\n\
             pub struct Note;\n// ANCHOR_END: nota\n",
        ),
        "nota.rs:2: src/canales.md no enseña «nota»",
    ),
    breakage(
        SHOWN,
        Repeat(
            "\n```rust,ignore\n\
             {{#include ../examples/grabadora/src/nota.rs}}\n```\n",
            1,
        ),
        "nota.rs:1: di dónde se enseña",
    ),
    breakage(
        ASIDE,
        Repeat("// Nada.\n", 198),
        "nota.rs:201: 201 líneas: parte el archivo en 200",
    ),
];
