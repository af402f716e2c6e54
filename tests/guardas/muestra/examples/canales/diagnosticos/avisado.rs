//! Un número que nadie usa.
//!
//! Ejecuta: cargo check --features diagnosticos --bin avisado

// ANCHOR: programa
fn main() {
    let queue = 1;
}
// ANCHOR_END: programa
