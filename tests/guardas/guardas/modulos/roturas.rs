use crate::roturas::Change::Create;
use crate::roturas::{Breakage, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "tests/ayuda/suelto.rs",
        Create("//! Nadie me declara.\n"),
        "tests/ayuda/suelto.rs:1: nadie lo compila: escribe «mod suelto;» en \
         tests/ayuda/lib.rs, o bórralo",
    ),
    breakage(
        "examples/canales/puesto/src/suelto.rs",
        Create("//! Nadie me declara.\n"),
        "puesto/src/suelto.rs:1: nadie lo compila: escribe «mod suelto;»",
    ),
];
