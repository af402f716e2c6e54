//! Un `sleep` dentro del bucle de `select!` empieza de cero con cada pedido.
//!
//! Ejecuta: cargo run --bin nunca_llega

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, interval_at, sleep};

const MINUTE: Duration = Duration::from_millis(200);

async fn take_orders(orders_tx: mpsc::Sender<&str>) {
    for dish in ["sopa", "arroz", "pan", "flan"] {
        sleep(MINUTE.mul_f64(0.6)).await;
        if orders_tx.send(dish).await.is_err() {
            return println!("la cocina ha cerrado");
        }
    }
}

async fn with_sleep(mut orders_rx: mpsc::Receiver<&str>) {
    loop {
        tokio::select! {
            order = orders_rx.recv() => match order {
                Some(dish) => println!("  recibe {dish}"),
                None => return,
            },
            () = sleep(MINUTE) => println!("  mira el horno"),
        }
    }
}

async fn with_interval(mut orders_rx: mpsc::Receiver<&str>) {
    let mut ticks = interval_at(Instant::now() + MINUTE, MINUTE);
    loop {
        tokio::select! {
            order = orders_rx.recv() => match order {
                Some(dish) => println!("  recibe {dish}"),
                None => return,
            },
            _ = ticks.tick() => println!("  mira el horno"),
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la espera, dentro del bucle:");
    let (orders_tx, orders_rx) = mpsc::channel(4);
    tokio::join!(take_orders(orders_tx), with_sleep(orders_rx));

    println!("los tics, fuera:");
    let (orders_tx, orders_rx) = mpsc::channel(4);
    tokio::join!(take_orders(orders_tx), with_interval(orders_rx));
}
// ANCHOR_END: programa
