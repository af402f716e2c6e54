//! Un bloque que usa `?` y no dice el tipo de su error.
//!
//! Ejecuta: cargo check --features diagnosticos --bin falta_el_error

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        tokio::fs::read_to_string("servicios.txt").await?;
        Ok(())
    });
    let _ = task.await;
}
// ANCHOR_END: programa
