//! Un `?` en un bloque que no devuelve `Result`.
//!
//! Ejecuta: cargo check --features diagnosticos --bin interrogacion

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let bill = tokio::spawn(async {
        let euros: u32 = "doce".parse()?;
        println!("son {euros} €");
    });
    let _ = bill.await;
}
// ANCHOR_END: programa
