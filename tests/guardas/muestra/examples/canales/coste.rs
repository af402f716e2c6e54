//! Mide lo que cuesta un mensaje.
//!
//! Ejecuta: cargo run --release --bin coste
//! Mide: coste.md
//! Figura: Lo que cuesta un mensaje
//! Sin gemelo: lo que mide es de Rust.

// ANCHOR: programa
fn main() {
    let _start = std::time::Instant::now();
}
// ANCHOR_END: programa
