//! Una tarea de un grupo no puede tomar prestado del cuerpo.
//!
//! Ejecuta: cargo check --features diagnosticos --bin prestamo_en_grupo

// ANCHOR: programa
use piezas::TaskGroup;
use std::convert::Infallible;

async fn cook(dish: &str) -> Result<(), Infallible> {
    println!("sale {dish}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let served = TaskGroup::run(async |group| {
        let dish = String::from("sopa");
        let _cooking = group.spawn(cook(&dish));
        Ok(())
    });
    served.await.expect("nada falla");
}
// ANCHOR_END: programa
