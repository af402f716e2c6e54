//! Un `Drop` que quiere esperar.
//!
//! Ejecuta: cargo check --features diagnosticos --bin await_en_drop

// ANCHOR: programa
struct Payments;

impl Payments {
    async fn close(&mut self) {
        println!("cobros enviados");
    }
}

impl Drop for Payments {
    fn drop(&mut self) {
        self.close().await;
    }
}

#[tokio::main]
async fn main() {
    drop(Payments);
}
// ANCHOR_END: programa
