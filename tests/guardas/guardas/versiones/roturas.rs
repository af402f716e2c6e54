use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, breakage, mended};

pub const BREAKAGES: &[Breakage] = &[
    mended(
        PAGE,
        Replace("tokio/1.54.1", "tokio/1.0.0"),
        "src/canales.md:6: enlaza la versión de Cargo.lock: docs.rs/tokio/1.5",
    ),
    mended(
        PAGE,
        Replace("tokio/1.54.1", "tokio/latest"),
        "src/canales.md:6: enlaza la versión de Cargo.lock: docs.rs/tokio/1.5",
    ),
    mended(
        "src/introduccion.md",
        Replace("con Tokio 1.54.1", "con Tokio 1.54.0"),
        "src/introduccion.md:3: Cargo.lock fija «Tokio 1.54.1»: di eso",
    ),
    mended(
        "README.md",
        Replace("mdbook@0.5.4", "mdbook@0.4.0"),
        "README.md:6: instala «mdbook@0.5.4», la versión que fija Cargo.lock",
    ),
    mended(
        "README.md",
        Replace("Rust 1.88", "Rust 1.80"),
        "README.md:3: Cargo.toml pide «Rust 1.88»",
    ),
    mended(
        "README.md",
        Replace("Python 3.11", "Python 3.9"),
        "README.md:3: tests/ayuda/lib.rs pide «Python 3.11»",
    ),
    breakage(
        "README.md",
        Replace("Python 3.11 o posterior", "Python"),
        "README.md:1: di qué Python hace falta",
    ),
    breakage(
        "README.md",
        Replace("Rust 1.88 o posterior", "Rust"),
        "README.md:1: di qué Rust hace falta",
    ),
    breakage(
        "README.md",
        Replace("mdbook@0.5.4", "mdbook"),
        "README.md:1: di qué mdbook se instala",
    ),
    breakage(
        "README.md",
        Replace("mdbook-mermaid@0.17.1", "mdbook-mermaid"),
        "README.md:1: fija la versión entera",
    ),
];
