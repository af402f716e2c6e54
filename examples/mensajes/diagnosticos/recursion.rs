//! Una función asíncrona que se llama a sí misma.
//!
//! Ejecuta: cargo check --features diagnosticos --bin recursion

// ANCHOR: programa
async fn retry(times: u32) -> bool {
    times > 0 && retry(times - 1).await
}

#[tokio::main]
async fn main() {
    println!("{}", retry(3).await);
}
// ANCHOR_END: programa
