use crate::roturas::Change::{Create, Delete, Replace};
use crate::roturas::{Breakage, breakage, mended};

const MANIFEST: &str = "examples/Cargo.toml";

pub const BREAKAGES: &[Breakage] = &[
    mended(
        "examples/canales/otro.rs",
        Create("//! Otro.\n"),
        "examples/Cargo.toml:1: falta en la lista bin: { name = \"otro\"",
    ),
    mended(
        MANIFEST,
        Replace("test = false", "test = true"),
        "examples/Cargo.toml:1: falta en la lista bin",
    ),
    mended(
        MANIFEST,
        Replace("    { name = \"cola\"", "    # { name = \"cola\""),
        "falta en la lista bin: { name = \"cola\"",
    ),
    mended(
        MANIFEST,
        Replace(", required-features = [\"diagnosticos\"] }", " }"),
        "falta en la lista bin: { name = \"roto\"",
    ),
    // El que usa un servidor tampoco se compila si no se pide.
    mended(
        "examples/canales/servidor.rs",
        Create("//! Lee DATABASE_URL.\n"),
        "{ name = \"servidor\", path = \"canales/servidor.rs\", test = false, \
         required-features = [\"postgres\"] }",
    ),
    mended(
        "examples/canales/aparte.rs",
        Delete,
        "examples/Cargo.toml:3: sobra en la lista bin: { name = \"aparte\"",
    ),
    // La página enseña antes `aparte` que `coste`.
    mended(
        "src/canales.md",
        Replace(
            "```rust\n{{#rustdoc_include \
             ../examples/canales/aparte.rs:programa}}\n```\n",
            "",
        ),
        "examples/Cargo.toml:3: aquí va, como en su página: { name = \"coste\"",
    ),
    // Una página con su paquete: en él van sus programas, y en el de todas no.
    breakage(
        "examples/canales/Cargo.toml",
        Create("[package]\nname = \"canales\"\n"),
        "examples/canales/Cargo.toml:1: falta la lista de programas",
    ),
    mended(
        "examples/canales/Cargo.toml",
        Create("bin = [\n]\n"),
        "examples/Cargo.toml:2: sobra en la lista bin: { name = \"cola\"",
    ),
    mended(
        "examples/canales/Cargo.toml",
        Create("bin = [\n]\n"),
        "examples/canales/Cargo.toml:1: falta en la lista bin: { name = \
         \"roto\", path = \"diagnosticos/roto.rs\"",
    ),
    breakage(
        MANIFEST,
        Replace("bin = [", "bins = ["),
        "falta la lista de programas",
    ),
];
