//! La misma cena, con la cola sin límite y con dos sitios.
//!
//! Ejecuta: cargo run --bin cola_que_crece

// ANCHOR: programa
use piezas::Queue;
use std::time::Duration;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);
const DISHES: usize = 10;

async fn dinner(orders: Queue<usize>) {
    let start = Instant::now();
    let take = async {
        let mut longest = 0;
        for dish in 0..DISHES {
            sleep(MINUTE).await;
            orders.put(dish).await.expect("la cola está abierta");
            longest = longest.max(orders.len());
        }
        let minute = start.elapsed().as_millis() / MINUTE.as_millis();
        println!("  última nota: minuto {minute}");
        println!("  cola más larga: {longest}");
    };
    let serve = async {
        for _ in 0..DISHES {
            orders.get().await.expect("la cola está abierta");
            sleep(5 * MINUTE).await;
        }
        let minute = start.elapsed().as_millis() / MINUTE.as_millis();
        println!("  último plato: minuto {minute}");
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
