//! Poner y sacar sin esperar: la cola dice que no, y tú decides.
//!
//! Ejecuta: cargo run --bin sin_esperar

// ANCHOR: programa
use piezas::{Queue, TryGetError, TryPutError};

fn main() {
    let orders = Queue::bounded(2);
    for dish in ["sopa", "arroz", "pan"] {
        match orders.try_put(dish) {
            Ok(()) => println!("anotado: {dish}"),
            Err(TryPutError::Full(dish)) => println!("llena: {dish}, no"),
            Err(TryPutError::ShutDown(_)) => println!("cerrado"),
        }
    }
    let capacity = orders.capacity().expect("tiene límite");
    println!("hay {}, y caben {capacity}", orders.len());

    loop {
        match orders.try_get() {
            Ok(dish) => println!("sale: {dish}"),
            Err(TryGetError::Empty) => break println!("vacía"),
            Err(TryGetError::ShutDown) => break println!("cerrado"),
        }
    }
}
// ANCHOR_END: programa
