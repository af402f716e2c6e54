//! La misma cena, con la cola sin límite y con dos sitios.
//!
//! Ejecuta: cargo run --bin cola_que_crece

// ANCHOR: programa
use piezas::Queue;
use std::time::Duration;
use tokio::time::{Instant, sleep};

const DISHES: usize = 100;

async fn dinner(orders: Queue<usize>) {
    let start = Instant::now();
    let take = async {
        let mut longest = 0;
        for dish in 0..DISHES {
            sleep(Duration::from_secs(1)).await;
            orders.put(dish).await.expect("la cola está abierta");
            longest = longest.max(orders.len());
        }
        let seconds = start.elapsed().as_secs();
        println!("  última nota: segundo {seconds}");
        println!("  cola más larga: {longest}");
    };
    let serve = async {
        for _ in 0..DISHES {
            orders.get().await.expect("la cola está abierta");
            sleep(Duration::from_secs(5)).await;
        }
        let seconds = start.elapsed().as_secs();
        println!("  último plato: segundo {seconds}");
    };
    tokio::join!(take, serve);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("sin límite:");
    dinner(Queue::unbounded()).await;
    println!("con dos sitios:");
    dinner(Queue::bounded(2)).await;
}
// ANCHOR_END: programa
