use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage, mended};

const ALL: &str = "src/como-se-prueba.md";

pub const BREAKAGES: &[Breakage] = &[
    mended(
        ALL,
        Replace("| Gemelos en Python | 1 |", "| Gemelos en Python | 2 |"),
        "como-se-prueba.md:11: «Gemelos en Python» son 1, no 2",
    ),
    breakage(
        ALL,
        Replace(
            "| Figuras dibujadas de un registro o de una tabla | 2 |\n",
            "",
        ),
        "como-se-prueba.md:1: falta la fila de «Figuras dibujadas de un",
    ),
    mended(
        ALL,
        Replace("| `cuentas` |", "| `cuenta` |"),
        "como-se-prueba.md:1: falta la fila de «`cuentas`»",
    ),
    mended(
        ALL,
        Replace("| `cuentas` |", "| `otra` | nada |\n| `cuentas` |"),
        "como-se-prueba.md:5: ninguna guarda dice de sí «| `otra` | nada |»",
    ),
    mended(
        ALL,
        Replace("un número falso", "un número"),
        "como-se-prueba.md:5: ninguna guarda dice de sí «| `cuentas` | un nú",
    ),
    breakage(
        ALL,
        Replace("| Guarda |", "| La guarda |"),
        "falta la tabla de guardas",
    ),
    breakage(
        ALL,
        Replace("| Bloques de Rust sin probar | 0 |\n", ""),
        "como-se-prueba.md:1: falta la fila de «Bloques de Rust sin probar»",
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
