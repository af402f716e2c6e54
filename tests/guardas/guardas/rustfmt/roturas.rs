use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, CODE, breakage, mended};

pub const BREAKAGES: &[Breakage] = &[
    mended(
        CODE,
        Replace("fn main() {", "fn main()  {"),
        "cola.rs:6: no tiene la forma que le da rustfmt",
    ),
    mended(
        "examples/canales/ejercicios/cola_cerrada/mal_cuatro.rs",
        Create("//! Cree que sobra.\n\npub  fn close() {}\n"),
        "mal_cuatro.rs:3: no tiene la forma que le da rustfmt",
    ),
    breakage(
        "examples/canales/suelto.rs",
        Create("fn main( {\n"),
        "Cargo.toml:1: rustfmt no lo puede leer:",
    ),
];
