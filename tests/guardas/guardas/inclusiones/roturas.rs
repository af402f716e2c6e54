use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, CODE, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("canales/cola.out", "canales/otra.out"),
        "src/canales.md:19: no existe examples/canales/otra.out",
    ),
    breakage(
        PAGE,
        Replace("cola.rs:programa", "cola.rs:todo"),
        "añade «ANCHOR: todo»",
    ),
    breakage(
        CODE,
        Replace(
            "fn main() {\n    // Nadie más tiene la cola.\n    \
             println!(\"sale el mensaje\");\n}\n",
            "",
        ),
        "el ancla «programa» de examples/canales/cola.rs está vacía",
    ),
    breakage(
        PAGE,
        Replace("cola.rs:programa", "cola.rs:5:9"),
        "son números de línea",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#include ../examples/canales/cola.out}}",
            "{{#include ../examples/Cargo.toml}}",
        ),
        "una página solo muestra código de su carpeta",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#rustdoc_include ../examples/canales/cola.rs:programa}}",
            "{{#playground ../examples/canales/cola.rs}}",
        ),
        "no es un include que el libro use",
    ),
    breakage(
        "examples/canales/cola.out",
        Create(""),
        "examples/canales/cola.out está vacío",
    ),
    breakage(
        PAGE,
        Replace(
            "```text\n{{#include ../examples/canales/cola.out}}\n```",
            "{{#include ../examples/canales/cola.out}}",
        ),
        "src/canales.md:18: un include va solo en su línea",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#figura ../examples/canales/aparte.out}}",
            "`{{#figura ../examples/canales/aparte.out}}`",
        ),
        "src/canales.md:23: un include va solo en su línea",
    ),
    breakage(
        PAGE,
        Replace("canales/cola.out", "bucle/Cargo.toml"),
        "código de su carpeta o de una biblioteca",
    ),
];
