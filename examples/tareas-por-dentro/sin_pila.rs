//! Lo que guarda una tarea mientras espera, y lo que reserva un hilo.
//!
//! Ejecuta: cargo run --bin sin_pila

// ANCHOR: programa
use tokio::sync::oneshot;

const KIB: usize = 1024;

/// Entre la pregunta y la respuesta solo hay que recordar `ticket`.
async fn wait_for_dish(ticket: u32, dish: oneshot::Receiver<String>) -> String {
    let dish = dish.await.expect("la cocina responde");
    format!("pedido {ticket}: {dish}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (serve, dish) = oneshot::channel();
    let order = wait_for_dish(7, dish);
    let small = size_of_val(&order) < KIB;
    println!("cabe en 1 KiB: {}", if small { "sí" } else { "no" });
    let order = tokio::spawn(order);
    serve.send("sopa".to_owned()).expect("el pedido espera");
    println!("{}", order.await.expect("el pedido termina bien"));
}
// ANCHOR_END: programa
