use crate::roturas::Change::{Create, Delete, Replace};
use crate::roturas::{Breakage, CODE, PAGE, TWIN, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        TWIN,
        Delete,
        "falta examples/canales/cola.py, o una línea «//! Sin gemelo: MOTIVO»",
    ),
    breakage(
        "examples/canales/aparte.py",
        Create("\"\"\"Sobra.\"\"\"\n"),
        "aparte.rs:4: ya existe examples/canales/aparte.py: quita la línea",
    ),
    breakage(
        "examples/canales/cola.pyout",
        Create("otra cosa\n"),
        "cola.pyout:1: no es de ningún programa: bórralo o dale uno",
    ),
    breakage(
        CODE,
        Replace(
            "--bin cola\n",
            "--bin cola\n//! Otra salida: habla con sus palabras.\n",
        ),
        "falta examples/canales/cola.pyout: escríbelo con `cargo escribe`",
    ),
    breakage(
        CODE,
        Replace("--bin cola\n", "--bin cola\n//! Otra salida: sí.\n"),
        "«Otra salida:» necesita un motivo que se entienda",
    ),
    breakage(
        CODE,
        Replace("--bin cola\n", "--bin cola\n//! Lee DATABASE_URL.\n"),
        "«//! Ejecuta: cargo run --features postgres --bin cola»",
    ),
    breakage(
        "examples/canales/cola.out",
        Delete,
        "falta examples/canales/cola.out: escríbelo con `cargo escribe`",
    ),
    breakage(
        PAGE,
        Replace(
            "```text\n{{#include ../examples/canales/aparte.out}}\n```",
            "",
        ),
        "aparte.out:1: src/canales.md no lo muestra",
    ),
    breakage(
        PAGE,
        Replace(
            "```python\n{{#include ../examples/canales/cola.py:programa}}\n\
             ```",
            "",
        ),
        "cola.py:1: src/canales.md no lo muestra",
    ),
    breakage(
        PAGE,
        Replace(
            "```toml\n{{#include ../examples/canales/puesto/Cargo.toml}}\n```",
            "",
        ),
        "puesto/Cargo.toml:1: es de un proyecto y su página no lo muestra",
    ),
    breakage(
        "examples/canales/puesto/src/otro.rs",
        Create("fn main() {}\n"),
        "otro.rs:1: es de un proyecto y su página no lo muestra",
    ),
    breakage(
        "examples/introduccion/cola.rs",
        Create("//! Otra.\n"),
        "ya hay un «cola» en examples/canales/cola.rs",
    ),
    breakage(
        "examples/canales/roto.rs",
        Create("//! Otro.\n"),
        "diagnosticos/roto.rs:1: ya hay un «roto» en examples/canales/roto.rs",
    ),
    breakage(
        "examples/canales/dos-colas.rs",
        Create("//! Otra.\n"),
        "dos-colas.rs:1: «dos-colas» no sirve de nombre",
    ),
    breakage(
        CODE,
        Replace("--bin cola", "--bin colas"),
        "cola.rs:3: la cabecera dice cómo se ejecuta",
    ),
    breakage(
        CODE,
        Replace("y sale.\n//!\n", "y sale\n//! más tarde.\n//!\n"),
        "cola.rs:2: qué muestra cabe en una línea",
    ),
    breakage(
        CODE,
        Replace("//! Un mensaje entra y sale.\n//!\n", ""),
        "cola.rs:1: la primera línea dice qué muestra",
    ),
    breakage(
        TWIN,
        Replace("canales/cola.py", "otra/cola.py"),
        "cola.py:1: empieza con",
    ),
    breakage(
        "examples/canales/suelto.out",
        Create("nada\n"),
        "suelto.out:1: no es de ningún programa",
    ),
    breakage(
        "examples/canales/suelto.mmd",
        Create("sequenceDiagram\n"),
        "suelto.mmd:1: no es de ningún programa",
    ),
    breakage(
        "examples/canales/notas.txt",
        Create("nada\n"),
        "notas.txt:1: no es de ningún programa",
    ),
    breakage(
        "examples/canales/coste.md",
        Delete,
        "falta examples/canales/coste.md",
    ),
    breakage(
        "examples/canales/aparte.rs",
        Replace(
            "Sin gemelo: Python no tiene canales entre hilos con este nombre.",
            "Sin gemelo: ",
        ),
        "falta examples/canales/aparte.py, o una línea «//! Sin gemelo",
    ),
    breakage(
        CODE,
        Replace("--bin cola\n", "--bin cola\n//! Con errores: sí.\n"),
        "cola.rs:4: «Con errores:» necesita un motivo",
    ),
    breakage(
        CODE,
        Replace("--bin cola\n", "--bin cola\n//! Mide: \n"),
        "cola.rs:4: la tabla se llama como él: cola.md",
    ),
    breakage(
        CODE,
        Replace("--bin cola\n", "--bin cola\n//! Tabla: otra.md\n"),
        "cola.rs:4: la tabla se llama como él: cola.md",
    ),
    breakage(
        CODE,
        Replace("--bin cola\n", "--bin cola\n//! Tabla: cola.md\n"),
        "falta examples/canales/cola.md: escríbelo con `cargo escribe`",
    ),
    breakage(
        "examples/canales/cola.md",
        Create("| a |\n"),
        "cola.md:1: no es de ningún programa",
    ),
    breakage(
        "examples/canales/coste.rs",
        Replace("Instant::now", "Duration::new"),
        "coste.rs:4: dice que mide y no mira ningún reloj",
    ),
    breakage(
        "examples/canales/suelta.svg",
        Create("<svg></svg>\n"),
        "suelta.svg:1: no es de ningún programa",
    ),
    // La figura no enseña lo que se imprimió.
    breakage(
        PAGE,
        Replace("{{#include ../examples/canales/aparte.out}}", "Hola."),
        "aparte.out:1: src/canales.md no lo muestra",
    ),
    breakage(
        PAGE,
        Replace(
            "```mermaid\n{{#include ../examples/canales/cola.mmd}}\n```",
            "",
        ),
        "cola.mmd:1: src/canales.md no lo muestra",
    ),
    breakage(
        CODE,
        Replace(
            "//! Ejecuta",
            "//! Solo con el reloj virtual: espera dos horas.\n//! Ejecuta",
        ),
        "cola.rs:3: su reloj no es virtual: quita la línea",
    ),
    breakage(
        "examples/canales/aparte.rs",
        Replace(
            "//! Figura",
            "//! Solo con el reloj virtual: no.\n//! Figura",
        ),
        "aparte.rs:5: «Solo con el reloj virtual:» necesita un motivo",
    ),
    breakage(
        "examples/canales/aparte.rs",
        Replace(
            "//! Figura",
            "//! Solo con el reloj virtual: no.\n//! Figura",
        ),
        "aparte.rs:5: src/canales.md no dice que solo da lo mismo",
    ),
    breakage(
        "examples/canales/aparte.out",
        Create("   ms  hilo  suceso\n    7  hilo  acaba\n"),
        "aparte.rs:1: imprime la hora de cada suceso: di en la cabecera",
    ),
];
