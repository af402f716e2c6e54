//! Una tarea que pide dos veces el mismo mutex se espera a sí misma.
//!
//! Ejecuta: cargo run --bin dos_vueltas

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

type Orders = Mutex<Vec<&'static str>>;

async fn add(orders: &Orders, dish: &'static str) {
    orders.lock().await.push(dish);
}

async fn add_menu(orders: &Orders) {
    let mut list = orders.lock().await;
    list.push("sopa");
    // `add` pide el mutex que ya tiene esta misma tarea.
    add(orders, "flan").await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let orders = Orders::default();
    let limit = 60 * MINUTE;
    if timeout(limit, add_menu(&orders)).await.is_err() {
        println!("una hora después, nadie ha soltado el mutex");
    }
    println!("en la lista: {}", orders.lock().await.join(", "));
}
// ANCHOR_END: programa
