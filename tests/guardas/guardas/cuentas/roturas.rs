use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage};

const ALL: &str = "src/como-se-prueba.md";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "README.md",
        Replace("| Gemelos en Python | 1 |", "| Gemelos en Python | 2 |"),
        "README.md:16: «Gemelos en Python» son 1, no 2",
    ),
    breakage(
        ALL,
        Replace("| Figuras dibujadas de un registro | 1 |\n", ""),
        "como-se-prueba.md:1: falta la fila de «Figuras dibujadas de un",
    ),
    breakage(
        ALL,
        Replace("| `cuentas` |", "| `cuenta` |"),
        "como-se-prueba.md:1: falta la fila de «`cuentas`»",
    ),
    breakage(
        ALL,
        Replace("| `cuentas` |", "| `otra` | nada |\n| `cuentas` |"),
        "como-se-prueba.md:5: no hay ninguna guarda `otra`",
    ),
    breakage(
        "README.md",
        Replace("| Bloques de Rust sin probar | 0 |\n", ""),
        "README.md:1: falta la fila de «Bloques de Rust sin probar»",
    ),
    breakage(
        "src/canales.md",
        Replace("Un canal de Tokio", "Un canal de <https://tokio.rs>"),
        "«Enlaces a otros sitios, sin visitar» son 2, no 1",
    ),
    breakage(
        "src/canales.md",
        Replace("```rust\n", "```rust,ignore\n"),
        "«Bloques de Rust sin probar» son 1, no 0",
    ),
];
