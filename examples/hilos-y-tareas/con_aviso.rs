//! Una tarea espera con `block_on`, después de avisar de que se va a bloquear.
//!
//! Ejecuta: cargo run --bin con_aviso
//!
//! Sin gemelo: asyncio no tiene a quién avisar: su bucle vive en un solo hilo.

// ANCHOR: programa
use tokio::runtime::Handle;
use tokio::task::{JoinError, block_in_place};

async fn ask_price(dish: &str) -> u32 {
    if dish == "sopa" { 450 } else { 300 }
}

/// Por fuera, una función corriente.
fn price(dish: &str) -> u32 {
    block_in_place(|| Handle::current().block_on(ask_price(dish)))
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<(), JoinError> {
    let order = tokio::spawn(async { price("sopa") });
    let price = order.await?;
    println!("en una tarea, con aviso: {price} céntimos");
    Ok(())
}
// ANCHOR_END: programa
