//! Dos mesas piden el último flan, en un solo hilo.
//!
//! Ejecuta: cargo run --bin que_imprime_un_hilo

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

async fn order(table: &str, seconds: u64, left: &Cell<i32>) {
    if left.get() > 0 {
        // Pregunta a la cocina.
        sleep(Duration::from_secs(seconds)).await;
        left.set(left.get() - 1);
        println!("{table}: flan");
    } else {
        println!("{table}: no queda");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let left = Cell::new(1);
    tokio::join!(order("mesa 1", 1, &left), order("mesa 2", 2, &left));
    println!("quedan: {}", left.get());
}
// ANCHOR_END: programa
