//! Un bloque que toma prestado lo que no vive bastante.
//!
//! Ejecuta: cargo check --features diagnosticos --bin sin_move

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let dish = String::from("sopa");
    let cooking = tokio::spawn(async {
        println!("al fuego: {dish}");
    });
    let _ = cooking.await;
}
// ANCHOR_END: programa
