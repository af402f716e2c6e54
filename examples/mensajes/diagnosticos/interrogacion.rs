//! Un `?` en un bloque que no devuelve `Result`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin interrogacion

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        tokio::fs::read_to_string("servicios.txt").await?;
    });
    let _ = task.await;
}
// ANCHOR_END: programa
