//! Crear el bucle, usarlo y cerrarlo sin `#[tokio::main]`.
//!
//! Ejecuta: cargo run --bin sin_macro

// ANCHOR: programa
use std::io;
use tokio::runtime::Builder;

async fn cook(dish: &str) -> String {
    tokio::task::yield_now().await;
    format!("{dish} en su punto")
}

fn main() -> io::Result<()> {
    println!("el programa empieza sin bucle");
    let runtime = Builder::new_current_thread().enable_all().build()?;
    println!("primer uso: {}", runtime.block_on(cook("sopa")));
    println!("segundo uso: {}", runtime.block_on(cook("pan")));
    drop(runtime);
    println!("el bucle se ha cerrado y el programa sigue");
    Ok(())
}
// ANCHOR_END: programa
