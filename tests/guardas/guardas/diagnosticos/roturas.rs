use crate::roturas::Change::{Create, Delete, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

const BROKEN: &str = "examples/canales/diagnosticos/roto.rs";
const SAID: &str = "examples/canales/diagnosticos/roto.stderr";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        BROKEN,
        Replace("//! Una cola que no es de nadie.\n//!\n", ""),
        "roto.rs:1: la primera línea dice qué muestra",
    ),
    breakage(
        BROKEN,
        Replace("cargo check", "cargo run"),
        "roto.rs:3: la cabecera dice cómo se comprueba",
    ),
    breakage(SAID, Delete, "roto.stderr: escríbelo con `cargo escribe`"),
    breakage(
        PAGE,
        Replace(
            "```text\n{{#include \
             ../examples/canales/diagnosticos/roto.stderr}}\n```",
            "",
        ),
        "roto.stderr:1: src/canales.md no lo muestra",
    ),
    breakage(
        PAGE,
        Replace(
            "```rust,compile_fail\n{{#rustdoc_include \
             ../examples/canales/diagnosticos/roto.rs:programa}}\n```",
            "",
        ),
        "roto.rs:1: src/canales.md no lo muestra",
    ),
    breakage(
        "examples/canales/diagnosticos/roto.out",
        Create("nada\n"),
        "roto.out:1: aquí solo hay un .rs que no compila",
    ),
    breakage(
        "examples/canales/diagnosticos/suelto.stderr",
        Create("error: nada\n"),
        "suelto.stderr:1: aquí solo hay un .rs que no compila",
    ),
];
