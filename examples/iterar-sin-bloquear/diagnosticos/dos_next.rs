//! Con los dos `StreamExt` importados, el compilador no sabe cuál es `next`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin dos_next

// ANCHOR: programa
use futures::StreamExt as _;
use tokio_stream::StreamExt as _;

#[tokio::main]
async fn main() {
    let mut dishes = tokio_stream::iter(["sopa", "asado"]);
    while let Some(dish) = dishes.next().await {
        println!("sale {dish}");
    }
}
// ANCHOR_END: programa
