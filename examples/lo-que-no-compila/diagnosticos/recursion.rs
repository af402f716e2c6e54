//! Una función asíncrona que se llama a sí misma.
//!
//! Ejecuta: cargo check --features diagnosticos --bin recursion

// ANCHOR: programa
async fn knead(times: u32) -> u32 {
    if times == 0 {
        0
    } else {
        1 + knead(times - 1).await
    }
}

#[tokio::main]
async fn main() {
    println!("amasado {} veces", knead(3).await);
}
// ANCHOR_END: programa
