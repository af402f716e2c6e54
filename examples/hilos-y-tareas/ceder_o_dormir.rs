//! Ceder es dar un turno; dormir cero, en Tokio, es esperar a un temporizador.
//!
//! Ejecuta: cargo run --bin ceder_o_dormir

// ANCHOR: programa
use std::future::Future;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::sleep;

/// Los turnos que ha tenido la sala.
static TURNS: AtomicU32 = AtomicU32::new(0);

async fn dining_room() {
    loop {
        TURNS.fetch_add(1, Relaxed);
        yield_now().await;
    }
}

/// La cocina se para diez veces; ¿cuántos turnos tiene la sala?
async fn turns<F: Future<Output = ()>>(pause: impl Fn() -> F) -> String {
    TURNS.store(0, Relaxed);
    for _ in 0..10 {
        pause().await;
    }
    match TURNS.load(Relaxed) {
        10 => String::from("diez turnos"),
        other if other > 10 => String::from("más de diez turnos"),
        other => format!("{other} turnos"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(dining_room());
    println!("ceder: {}", turns(yield_now).await);
    println!("dormir: {}", turns(|| sleep(Duration::ZERO)).await);
}
// ANCHOR_END: programa
