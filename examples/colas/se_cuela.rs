//! Un aviso no reserva el elemento: quien llega antes del turno se lo lleva.
//!
//! Ejecuta: cargo run --bin se_cuela

// ANCHOR: programa
use piezas::Queue;
use std::sync::Arc;
use tokio::task::{JoinSet, yield_now};

async fn wait_for_dish(name: &str, dishes: Arc<Queue<&'static str>>) {
    let dish = dishes.get().await.expect("está abierta");
    println!("{name} recibe {dish}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let dishes = Arc::new(Queue::unbounded());
    let mut tables = JoinSet::new();
    tables.spawn(wait_for_dish("la mesa 1", dishes.clone()));
    tables.spawn(wait_for_dish("la mesa 2", dishes.clone()));
    yield_now().await;

    dishes.try_put("sopa").expect("está abierta");
    let taken = dishes.try_get().expect("la sopa sigue ahí");
    println!("la mesa 3, que acaba de llegar, se lleva {taken}");
    yield_now().await;

    dishes.try_put("arroz").expect("está abierta");
    dishes.try_put("pan").expect("está abierta");
    tables.join_all().await;
}
// ANCHOR_END: programa
