use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "README.md",
        Replace("| Una cola | [Canales]", "| Una cola | [Canal]"),
        "README.md:11: el capítulo se titula «Canales»",
    ),
    breakage(
        "README.md",
        Replace(
            "[cola.rs](examples/canales/cola.rs)",
            "[no.rs](examples/canales/no.rs)",
        ),
        "no existe el programa examples/canales/no.rs",
    ),
    breakage(
        "README.md",
        Replace("[cola.py](examples/canales/cola.py)", ""),
        "su gemelo es examples/canales/cola.py",
    ),
    breakage(
        "README.md",
        Replace("mdbook@0.5.4", "mdbook@0.4.0"),
        "README.md:6: instala «mdbook@0.5.4»",
    ),
    breakage(
        "README.md",
        Replace("[Canales](src/canales.md)", "[Canales](src/no.md)"),
        "src/no.md no está en src/SUMMARY.md",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("[Introducción]", "- [Introducción]"),
        "falta en la tabla el capítulo «Introducción»",
    ),
    breakage(
        "README.md",
        Replace("instala", "lee la [licencia](LICENSE), instala"),
        "README.md:3: no existe «LICENSE»",
    ),
    breakage(
        "README.md",
        Replace("[cola.rs](", "[colas.rs]("),
        "README.md:11: el enlace dice colas.rs, y es cola.rs",
    ),
    breakage(
        "README.md",
        Replace("[aparte.rs](examples/canales/aparte.rs)", "`aparte.rs`"),
        "README.md:12: enlaza el capítulo y el programa",
    ),
    breakage(
        "README.md",
        Replace("Rust 1.88", "Rust 1.80"),
        "README.md:3: Cargo.toml pide «Rust 1.88»",
    ),
    breakage(
        "README.md",
        Replace("Python 3.11 o posterior", "Python"),
        "README.md:1: di que hace falta «Python 3.11 o posterior»",
    ),
    breakage(
        "README.md",
        Replace("mdbook-mermaid@0.17.1", "mdbook-mermaid"),
        "README.md:6: fija la versión entera",
    ),
];
