//! Una cola que no es de nadie.
//!
//! Ejecuta: cargo check --features diagnosticos --bin roto

// ANCHOR: programa
fn main() {
    queue();
}
// ANCHOR_END: programa
