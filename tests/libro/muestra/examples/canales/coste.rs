//! Mide lo que cuesta un mensaje.
//!
//! Ejecuta: cargo run --release --bin coste
//! Mide: coste.md
//! Sin gemelo: mide Rust.

// ANCHOR: programa
fn main() {}
// ANCHOR_END: programa
