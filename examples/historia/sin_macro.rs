//! Crear el bucle y usarlo dos veces, sin `#[tokio::main]`.
//!
//! Ejecuta: cargo run --bin sin_macro

// ANCHOR: programa
use std::io;
use tokio::runtime::Builder;

async fn check(service: &str) -> String {
    format!("responde: {service}")
}

fn main() -> io::Result<()> {
    println!("el programa empieza sin bucle");
    let runtime = Builder::new_current_thread().build()?;
    println!("primer uso, {}", runtime.block_on(check("clima")));
    println!("segundo uso, {}", runtime.block_on(check("noticias")));
    Ok(())
}
// ANCHOR_END: programa
