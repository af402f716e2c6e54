//! Una función síncrona no puede esperar a una asíncrona dentro del bucle.
//!
//! Ejecuta: cargo run --bin colores
//!
//! Con errores: el pánico de Tokio, que es lo que se enseña.

// ANCHOR: programa
use std::io;
use tokio::runtime::{Builder, Handle};

async fn ask_price(dish: &str) -> u32 {
    if dish == "sopa" { 450 } else { 300 }
}

/// Por fuera, una función corriente.
fn total(dishes: &[&str], kitchen_handle: &Handle) -> u32 {
    let price = |dish| kitchen_handle.block_on(ask_price(dish));
    dishes.iter().map(|dish| price(dish)).sum()
}

fn main() -> io::Result<()> {
    // Con `current_thread`, `Handle::block_on` no movería los temporizadores.
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let kitchen_handle = runtime.handle().clone();
    let price = total(&["sopa", "pan"], &kitchen_handle);
    println!("fuera del bucle: {price} céntimos");

    let second_handle = kitchen_handle.clone();
    let order = runtime.spawn(async move { total(&["sopa"], &second_handle) });
    match runtime.block_on(order) {
        Ok(price) => println!("en una tarea: {price} céntimos"),
        Err(_) => println!("en una tarea: no puede esperar"),
    }

    let order =
        runtime.spawn_blocking(move || total(&["sopa"], &kitchen_handle));
    let price = runtime.block_on(order)?;
    println!("en un hilo de apoyo: {price} céntimos");
    Ok(())
}
// ANCHOR_END: programa
