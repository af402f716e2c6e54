//! Un rasgo con una función asíncrona, como `dyn`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin rasgo_dyn

// ANCHOR: programa
trait Service {
    async fn check(&self) -> bool;
}

async fn watch(service: &dyn Service) -> bool {
    service.check().await
}

fn main() {}
// ANCHOR_END: programa
