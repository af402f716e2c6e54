//! Una rama con condición: solo se admite un pedido si queda un fuego libre.
//!
//! Ejecuta: cargo run --bin cuando_cabe

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);
const BURNERS: usize = 2;

async fn cook(dish: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

async fn serve(mut orders_rx: mpsc::Receiver<(&'static str, u32)>) {
    let mut cooking = JoinSet::new();
    loop {
        tokio::select! {
            Some((dish, minutes)) = orders_rx.recv(),
                if cooking.len() < BURNERS =>
            {
                println!("empieza: {dish}");
                cooking.spawn(cook(dish, minutes));
            }
            Some(result) = cooking.join_next() => match result {
                Ok(dish) => println!("sale: {dish}"),
                Err(reason) => println!("se pierde un plato: {reason}"),
            },
            else => break,
        }
    }
    println!("ni pedidos ni platos al fuego");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders_tx, orders_rx) = mpsc::channel(4);
    let waiter = async move {
        for order in [("sopa", 30), ("pan", 10), ("asado", 50), ("flan", 10)] {
            if orders_tx.send(order).await.is_err() {
                return println!("la cocina ha cerrado");
            }
        }
    };
    tokio::join!(waiter, serve(orders_rx));
}
// ANCHOR_END: programa
