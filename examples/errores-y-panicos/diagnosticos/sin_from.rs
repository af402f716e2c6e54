//! Un `?` con un error que nadie sabe convertir en el de la firma.
//!
//! Ejecuta: cargo check --features diagnosticos --bin sin_from

// ANCHOR: programa
#[derive(Debug)]
struct SoldOut;

async fn cook() -> Result<&'static str, SoldOut> {
    Ok("pan")
}

async fn serve() -> Result<&'static str, SoldOut> {
    let dish = tokio::spawn(cook()).await??;
    Ok(dish)
}

#[tokio::main]
async fn main() {
    println!("{:?}", serve().await);
}
// ANCHOR_END: programa
