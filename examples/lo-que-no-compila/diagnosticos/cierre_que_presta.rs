//! Un cierre cuyo future toma prestado lo que recibe.
//!
//! Ejecuta: cargo check --features diagnosticos --bin cierre_que_presta

// ANCHOR: programa
use std::future::Future;

async fn twice<F, Fut>(cook: F)
where
    F: Fn(&str) -> Fut,
    Fut: Future<Output = ()>,
{
    let dish = String::from("sopa");
    cook(&dish).await;
    cook(&dish).await;
}

#[tokio::main]
async fn main() {
    twice(|dish| async move { println!("al fuego: {dish}") }).await;
}
// ANCHOR_END: programa
