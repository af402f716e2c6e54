//! Dos bloques `async` en la misma lista.
//!
//! Ejecuta: cargo check --features diagnosticos --bin dos_bloques

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let dishes = vec![async { "sopa" }, async { "pan" }];
    for dish in dishes {
        println!("sale: {}", dish.await);
    }
}
// ANCHOR_END: programa
