//! Un bloque que toma prestado lo que no vive bastante.
//!
//! Ejecuta: cargo check --features diagnosticos --bin sin_move

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let service = String::from("clima");
    let check = tokio::spawn(async {
        println!("{service}");
    });
    let _ = check.await;
}
// ANCHOR_END: programa
