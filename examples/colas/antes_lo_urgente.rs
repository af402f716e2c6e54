//! La misma lista en las tres colas: sale lo primero, lo menor o lo último.
//!
//! Ejecuta: cargo run --bin antes_lo_urgente

// ANCHOR: programa
use piezas::{LifoQueue, PriorityQueue, Queue, Store, StoreQueue};

/// Se comparan en este orden: la prioridad, y entre iguales, la llegada.
type Order = (u32, usize, &'static str);

fn fill_and_empty<S: Store<Item = Order>>(name: &str, orders: StoreQueue<S>) {
    let arrivals = [(2, "postre"), (1, "agua"), (2, "café"), (0, "humo")];
    for (arrival, (priority, what)) in arrivals.into_iter().enumerate() {
        let order = (priority, arrival, what);
        orders.try_put(order).expect("no tiene límite");
    }
    print!("{name}:");
    while let Ok((_, _, what)) = orders.try_get() {
        print!(" {what}");
    }
    println!();
}

fn main() {
    fill_and_empty("por llegada", Queue::unbounded());
    fill_and_empty("por prioridad", PriorityQueue::unbounded());
    fill_and_empty("del revés", LifoQueue::unbounded());
}
// ANCHOR_END: programa
