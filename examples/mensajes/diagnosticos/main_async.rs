//! Un `main` asíncrono sin runtime.
//!
//! Ejecuta: cargo check --features diagnosticos --bin main_async

// ANCHOR: programa
async fn main() {
    println!("vivo");
}
// ANCHOR_END: programa
