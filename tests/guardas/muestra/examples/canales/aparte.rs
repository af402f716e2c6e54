//! Un hilo trabaja aparte.
//!
//! Ejecuta: cargo run --bin aparte
//! Sin gemelo: Python no tiene canales entre hilos con este nombre.

// ANCHOR: programa
fn main() {
    println!("trabaja");
}
// ANCHOR_END: programa
