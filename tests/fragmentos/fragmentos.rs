//! Una prueba por cada bloque de Rust del libro. Las genera `build.rs`.

include!(concat!(env!("OUT_DIR"), "/skeptic-tests.rs"));
