//! Otro hilo lanza una tarea en el runtime y espera su resultado.
//!
//! Ejecuta: cargo run --bin desde_otro_hilo

// ANCHOR: programa
use std::thread::{self, ThreadId};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::yield_now;

async fn cook(dish: &str) -> (String, ThreadId) {
    yield_now().await;
    (format!("{dish} hecha"), thread::current().id())
}

fn yes(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}

/// El repartidor llama desde la calle: su hilo no es el de la cocina.
fn courier(kitchen: Handle, kitchen_thread: ThreadId) {
    let order = kitchen.spawn(cook("pizza"));
    // Aquí no hay `await`: el hilo se queda esperando.
    let (pizza, cooked_in) = kitchen.block_on(order).expect("nadie falla");

    println!("repartidor: {pizza}");
    let in_kitchen = cooked_in == kitchen_thread;
    println!("¿en el hilo de la cocina?: {}", yes(in_kitchen));
    let in_mine = cooked_in == thread::current().id();
    println!("¿en el mío?: {}", yes(in_mine));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let kitchen = Handle::current();
    let here = thread::current().id();
    let (arrive, back) = oneshot::channel();
    thread::spawn(move || {
        courier(kitchen, here);
        arrive.send(()).expect("la cocina espera al repartidor");
    });
    back.await.expect("el repartidor vuelve");
}
// ANCHOR_END: programa
