//! Crear dos corrutinas y esperar solo una, la segunda.
//!
//! Ejecuta: cargo run --bin que_imprime_corrutinas

// ANCHOR: programa
async fn cook(dish: &str) -> String {
    println!("al fuego: {dish}");
    format!("sale: {dish}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let soup = cook("sopa");
    let bread = cook("pan");
    println!("pedido");
    println!("{}", bread.await);
    drop(soup);
}
// ANCHOR_END: programa
