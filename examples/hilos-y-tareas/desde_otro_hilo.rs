//! Otro hilo lanza una tarea en el runtime y espera su resultado.
//!
//! Ejecuta: cargo run --bin desde_otro_hilo

// ANCHOR: programa
use std::error::Error;
use std::thread::{self, ThreadId};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::{JoinError, yield_now};

async fn cook(dish: &str) -> (String, ThreadId) {
    yield_now().await;
    (format!("{dish} hecha"), thread::current().id())
}

fn yes(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}

/// El repartidor llama desde la calle: su hilo no es el de la cocina.
fn courier(
    kitchen_handle: Handle,
    kitchen_thread: ThreadId,
) -> Result<(), JoinError> {
    let order = kitchen_handle.spawn(cook("pizza"));
    // Aquí no hay `await`: el hilo se queda esperando.
    let (pizza, cooked_in) = kitchen_handle.block_on(order)?;

    println!("repartidor: {pizza}");
    let in_kitchen = cooked_in == kitchen_thread;
    println!("¿en el hilo de la cocina?: {}", yes(in_kitchen));
    let in_mine = cooked_in == thread::current().id();
    println!("¿en el mío?: {}", yes(in_mine));
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let kitchen_handle = Handle::current();
    let here = thread::current().id();
    let (arrive, back) = oneshot::channel();
    thread::spawn(move || {
        // Si la cocina ya no espera, no hay a quién contárselo.
        arrive.send(courier(kitchen_handle, here)).ok();
    });
    back.await??;
    Ok(())
}
// ANCHOR_END: programa
