//! Un límite suelta la espera, y el hilo del encargo sigue.
//!
//! Ejecuta: cargo run --bin horno_con_limite

// ANCHOR: programa
use std::sync::mpsc;
use std::time::Duration;
use tokio::sync::oneshot::{self, Receiver, Sender};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Una biblioteca sin `async`: retiene su hilo hasta que oye el timbre.
fn oven(started: Sender<()>, bell: mpsc::Receiver<()>, done: Sender<()>) {
    // Si en la sala ya no espera nadie, el horno sigue igual.
    started.send(()).ok();
    bell.recv().ok();
    done.send(()).ok();
}

async fn hear(notice: Receiver<()>, text: &str) {
    match notice.await {
        Ok(()) => println!("{text}"),
        Err(_) => println!("el horno se ha parado"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (started, is_on) = oneshot::channel();
    let (done, is_done) = oneshot::channel();
    let (bell, rings) = mpsc::channel();
    let baking = spawn_blocking(move || oven(started, rings, done));
    hear(is_on, "el horno se enciende").await;

    if timeout(Duration::from_millis(20), baking).await.is_err() {
        println!("vence el límite: la sala deja de esperar");
    }

    println!("la sala toca el timbre");
    bell.send(()).ok();
    hear(is_done, "el horno termina").await;
}
// ANCHOR_END: programa
