//! El guard de `entered` no cruza una espera de una tarea; el de `enter`, sí.
//!
//! Ejecuta: cargo check --features diagnosticos --bin tramo_en_spawn

// ANCHOR: programa
use tokio::task::yield_now;
use tracing::{info, info_span};

async fn serve(table: u32) {
    let span = info_span!("pedido", mesa = table);
    let _inside = span.entered();
    yield_now().await;
    info!("a la mesa");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let _ = tokio::spawn(serve(1)).await;
}
// ANCHOR_END: programa
