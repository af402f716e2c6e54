//! Un bloque que usa `?` y no dice el tipo de su error.
//!
//! Ejecuta: cargo check --features diagnosticos --bin falta_el_error

// ANCHOR: programa
#[tokio::main]
async fn main() {
    let bill = tokio::spawn(async {
        let euros: u32 = "doce".parse()?;
        println!("son {euros} €");
        Ok(())
    });
    let _ = bill.await;
}
// ANCHOR_END: programa
