//! Un mensaje entra y sale.
//!
//! Ejecuta: cargo run --bin cola

// ANCHOR: programa
fn main() {
    // Nadie más tiene la cola.
    println!("sale el mensaje");
}
// ANCHOR_END: programa
