//! Una tarea no puede tomar prestado lo que es de quien la lanza.
//!
//! Ejecuta: cargo check --features diagnosticos --bin prestamo_en_spawn

// ANCHOR: programa
async fn cook(dish: &str) {
    println!("sale {dish}");
}

#[tokio::main]
async fn main() {
    let dish = String::from("sopa");
    let cooking = tokio::spawn(cook(&dish));
    cooking.await.expect("nadie falla");
}
// ANCHOR_END: programa
