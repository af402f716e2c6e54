//! `channel(0)` entra en pánico; `asyncio.Queue(0)` no tiene límite.
//!
//! Ejecuta: cargo run --bin cero_sitios
//! Sin gemelo: `asyncio.Queue(0)` no falla, es la cola sin límite.

// ANCHOR: programa
use piezas::Queue;
use std::panic;
use tokio::sync::mpsc;

fn outcome(make: impl FnOnce() + panic::UnwindSafe) -> &'static str {
    match panic::catch_unwind(make) {
        Ok(()) => "se crea",
        Err(_) => "pánico",
    }
}

fn main() {
    // El aviso del pánico no hace falta: se cuenta abajo.
    panic::set_hook(Box::new(|_| {}));

    let channel = outcome(|| drop(mpsc::channel::<&str>(0)));
    println!("mpsc::channel(0): {channel}");
    let queue = outcome(|| drop(Queue::<&str>::bounded(0)));
    println!("Queue::bounded(0): {queue}");

    let (orders_tx, orders_rx) = mpsc::unbounded_channel();
    for order in 0..1000 {
        orders_tx.send(order).expect("el receptor existe");
    }
    println!("mpsc::unbounded_channel: caben {}", orders_rx.len());
    let queue = Queue::unbounded();
    for order in 0..1000 {
        queue.try_put(order).expect("siempre hay sitio");
    }
    println!("Queue::unbounded: caben {}", queue.len());
}
// ANCHOR_END: programa
