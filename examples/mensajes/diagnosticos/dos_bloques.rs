//! Dos bloques `async` en la misma lista.
//!
//! Ejecuta: cargo check --features diagnosticos --bin dos_bloques

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let checks = vec![async { "clima" }, async { "mapas" }];
    for check in checks {
        println!("{}", check.await);
    }
}
// ANCHOR_END: programa
