//! Llamar a una función `async` no ejecuta nada: crea algo que esperar.
//!
//! Ejecuta: cargo run --bin perezosa

// ANCHOR: programa
async fn cook(dish: &str) -> usize {
    println!("empieza: {dish}");
    dish.len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let soup = cook("sopa");
    let bread = cook("pan");
    println!("dos llamadas hechas, nada empezado");

    println!("letras: {}", soup.await);

    drop(bread);
    println!("el pan no empezó nunca");
}
// ANCHOR_END: programa
