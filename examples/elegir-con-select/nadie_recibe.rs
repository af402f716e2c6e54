//! Una rama que envía a su propio bucle lo para, si espera en su cuerpo.
//!
//! Ejecuta: cargo run --bin nadie_recibe

// ANCHOR: programa
use std::collections::VecDeque;
use std::future::Future;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

async fn send_in_body(mut orders_rx: mpsc::Receiver<u32>) {
    let (dishes_tx, mut dishes_rx) = mpsc::channel(1);
    let mut served = 0;
    while served < 3 {
        tokio::select! {
            Some(dishes) = orders_rx.recv() => {
                for dish in 1..=dishes {
                    dishes_tx.send(dish).await.expect("sigue abierto");
                }
            }
            Some(_) = dishes_rx.recv() => served += 1,
        }
    }
}

async fn send_in_branch(mut orders_rx: mpsc::Receiver<u32>) {
    let (dishes_tx, mut dishes_rx) = mpsc::channel(1);
    let mut tray = VecDeque::new();
    let mut served = 0;
    while served < 3 {
        tokio::select! {
            Some(dishes) = orders_rx.recv() => tray.extend(1..=dishes),
            Ok(place) = dishes_tx.reserve(), if !tray.is_empty() => {
                let dish = tray.pop_front().expect("no está vacía");
                place.send(dish);
            }
            Some(_) = dishes_rx.recv() => served += 1,
        }
    }
}

fn one_order() -> mpsc::Receiver<u32> {
    let (orders_tx, orders_rx) = mpsc::channel(1);
    orders_tx.try_send(3).expect("cabe uno");
    orders_rx
}

async fn attempt(serve: impl Future<Output = ()>) {
    match timeout(Duration::from_secs(1), serve).await {
        Ok(()) => println!("servidos los tres"),
        Err(_) => println!("nadie avanza: vence el tiempo límite"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    print!("envía en el cuerpo: ");
    attempt(send_in_body(one_order())).await;
    print!("envía en otra rama: ");
    attempt(send_in_branch(one_order())).await;
}
// ANCHOR_END: programa
