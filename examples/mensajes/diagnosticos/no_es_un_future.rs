//! Un `await` de algo que no es un future.
//!
//! Ejecuta: cargo check --features diagnosticos --bin no_es_un_future

// ANCHOR: programa
fn check() -> String {
    String::from("vivo")
}

#[tokio::main]
async fn main() {
    println!("{}", check().await);
}
// ANCHOR_END: programa
