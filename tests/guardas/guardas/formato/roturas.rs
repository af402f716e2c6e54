use crate::roturas::Change::{Bytes, Create, Repeat, Replace};
use crate::roturas::{Breakage, CODE, PAGE, TWIN, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("# Canales\n", "\u{feff}# Canales\n"),
        "src/canales.md:1: empieza por una marca BOM",
    ),
    breakage(
        "examples/canales/cola.out",
        Replace("mensaje\n", "mensaje\r\n"),
        "cola.out:1: tiene finales de línea de Windows",
    ),
    breakage(
        "src/latina.md",
        Bytes(b"# P\xe1gina\n"),
        "src/latina.md:1: no está en UTF-8",
    ),
    breakage(
        CODE,
        Repeat("// Nada.\n", 300),
        "cola.rs:301: 310 líneas: parte el archivo",
    ),
    breakage(
        CODE,
        Replace(
            "Nadie más",
            "Nadie, nadie, nadie, nadie, nadie, nadie, nadie \
                              en todo el programa más",
        ),
        "columnas: parte la línea en 80",
    ),
    breakage(
        "examples/bucle/src/largo.rs",
        Create(
            "// Una línea que no cabe en las ochenta columnas que tiene una \
             página de este libro.\n",
        ),
        "columnas: parte la línea en 80",
    ),
    breakage(
        "tools/ancho.rs",
        Create(
            "//! Una línea que no cabe en las ochenta columnas que tiene \
             cualquier archivo de código.\n",
        ),
        "tools/ancho.rs:1: 88 columnas: parte la línea en 80",
    ),
    breakage(
        TWIN,
        Repeat(
            "# Una línea que no cabe en las ochenta columnas que tiene \
             cualquier archivo de código.\n",
            1,
        ),
        "cola.py:18: 86 columnas: parte la línea en 80",
    ),
];
