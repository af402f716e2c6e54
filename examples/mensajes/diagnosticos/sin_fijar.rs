//! Un future sin fijar, esperado por referencia.
//!
//! Ejecuta: cargo check --features diagnosticos --bin sin_fijar

// ANCHOR: programa
async fn check() {}

#[tokio::main]
async fn main() {
    let mut check = check();
    (&mut check).await;
}
// ANCHOR_END: programa
