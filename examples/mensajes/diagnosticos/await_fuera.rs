//! Un `await` en una función que no es `async`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin await_fuera

// ANCHOR: programa
async fn check() {}

fn main() {
    check().await;
}
// ANCHOR_END: programa
