use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("entrada es `src/main.rs`", "entrada es `src/lib.rs`"),
        "no existe src/lib.rs: corrígelo",
    ),
    breakage(
        PAGE,
        Replace(
            "cargo run --bin cola",
            "cargo run --features postgres --bin nada",
        ),
        "src/canales.md:34: no hay ningún programa «nada»",
    ),
    breakage(
        PAGE,
        Replace(
            "--features diagnosticos --bin roto",
            "--features diagnosticos --bin nada",
        ),
        "no hay ningún «nada» que no compile",
    ),
    breakage(
        PAGE,
        Replace("cargo run --bin cola", "cargo build --bin nada"),
        "src/canales.md:34: no hay ningún programa «nada»",
    ),
    breakage(
        PAGE,
        Replace("cargo run --bin cola", "cargo test --test nada"),
        "src/canales.md:34: no hay ninguna prueba «nada»",
    ),
    breakage(
        PAGE,
        Replace("cargo run --bin cola", "cargo test -p guardas"),
        "src/canales.md:34: con «-p», cargo compila otra vez",
    ),
    breakage(
        "README.md",
        Replace("cargo install", "python3 examples/canales/no.py\ncargo"),
        "no existe examples/canales/no.py",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa", "Mira `colas.rs` y ejecútalo"),
        "src/canales.md:31: no hay «colas» en examples/canales/",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa", "1. En `colas`, cambia algo"),
        "src/canales.md:31: no hay «colas» en examples/canales/",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa", "Lee `examples/bucle/src/no.rs`"),
        "src/canales.md:31: no existe examples/bucle/src/no.rs",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa", "Mira `exmples/canales/`"),
        "src/canales.md:31: no existe exmples/canales/",
    ),
    breakage(
        "README.md",
        Replace("las herramientas", "`theme/*.css`"),
        "README.md:3: no existe theme/*.css",
    ),
    breakage(
        "README.md",
        Replace("las herramientas", "lo de `cargos.toml`"),
        "README.md:3: no existe cargos.toml",
    ),
    breakage(
        "README.md",
        Replace("cargo install", "npm --prefix tests/nada test\ncargo"),
        "README.md:6: no existe tests/nada",
    ),
];
