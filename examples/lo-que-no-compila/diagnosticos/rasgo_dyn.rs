//! Un rasgo con una función asíncrona, como `dyn`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin rasgo_dyn

// ANCHOR: programa
trait Cook {
    async fn cook(&self) -> u32;
}

async fn first_dish(cook: &dyn Cook) -> u32 {
    cook.cook().await
}

fn main() {}
// ANCHOR_END: programa
