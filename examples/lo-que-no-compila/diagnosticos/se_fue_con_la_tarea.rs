//! Un valor que se da a una tarea y se usa después.
//!
//! Ejecuta: cargo check --features diagnosticos --bin se_fue_con_la_tarea

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let dish = String::from("sopa");
    let cooking = tokio::spawn(async move {
        println!("al fuego: {dish}");
    });
    let _ = cooking.await;
    println!("servida: {dish}");
}
// ANCHOR_END: programa
