//! Un cierre asíncrono que toma prestado no cabe en una tarea lanzada.
//!
//! Ejecuta: cargo check --features diagnosticos --bin cierre_en_una_tarea

// ANCHOR: programa
async fn twice(cook: impl AsyncFn(u32)) {
    cook(1).await;
    cook(2).await;
}

#[tokio::main]
async fn main() {
    let cooking = tokio::spawn(async {
        let dish = String::from("sopa");
        twice(async |table| println!("mesa {table}: {dish}")).await;
    });
    let _ = cooking.await;
}
// ANCHOR_END: programa
