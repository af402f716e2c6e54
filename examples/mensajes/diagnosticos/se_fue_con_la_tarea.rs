//! Un valor que se da a una tarea y se usa después.
//!
//! Ejecuta: cargo check --features diagnosticos --bin se_fue_con_la_tarea

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let service = String::from("clima");
    let check = tokio::spawn(async move {
        println!("{service}");
    });
    let _ = check.await;
    println!("{service}");
}
// ANCHOR_END: programa
