//! Un future que nadie espera ni lanza: el compilador avisa.
//!
//! Ejecuta: cargo check --features diagnosticos --bin await_olvidado

// ANCHOR: programa
async fn cook(dish: &str) {
    println!("sale {dish}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    cook("sopa");
    cook("pan").await;
}
// ANCHOR_END: programa
