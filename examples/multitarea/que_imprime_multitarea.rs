//! Dos tareas que cuentan sin esperar a nada.
//!
//! Ejecuta: cargo run --bin que_imprime_multitarea

// ANCHOR: programa
async fn count(cook: &str) {
    for plate in 1..=2 {
        println!("{cook}: plato {plate}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = tokio::spawn(count("Ana"));
    let second = tokio::spawn(count("Luis"));
    second.await.unwrap();
    first.await.unwrap();
}
// ANCHOR_END: programa
