//! Una llamada que bloquea detiene el bucle; en otro hilo, no.
//!
//! Ejecuta: cargo run --bin horno_bloqueante

// ANCHOR: programa
use std::sync::mpsc;
use std::time::Duration;
use tokio::task::{JoinError, spawn_blocking, yield_now};

/// Una biblioteca sin `async`: retiene su hilo hasta que oye el timbre.
fn oven(bell: mpsc::Receiver<()>, limit: Duration) {
    match bell.recv_timeout(limit) {
        Ok(()) => println!("  horno: oye el timbre"),
        Err(_) => println!("  horno: nadie toca el timbre"),
    }
}

async fn serve_tables(bell: mpsc::Sender<()>) {
    for table in 1..=2 {
        println!("  sala: mesa {table}");
        yield_now().await;
    }
    // Puede que el horno ya no escuche.
    let _ = bell.send(());
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    println!("en el hilo del bucle:");
    let (bell, rings) = mpsc::channel();
    let room = tokio::spawn(serve_tables(bell));
    oven(rings, Duration::from_millis(20));
    room.await?;

    println!("en otro hilo:");
    let (bell, rings) = mpsc::channel();
    let room = tokio::spawn(serve_tables(bell));
    let hour = Duration::from_secs(3600);
    let baking = spawn_blocking(move || oven(rings, hour));
    baking.await?;
    room.await
}
// ANCHOR_END: programa
