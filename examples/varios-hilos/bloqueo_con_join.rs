//! `block_in_place` salva a las demás tareas, y no a la suya.
//!
//! Ejecuta: cargo run --bin bloqueo_con_join
//!
//! Sin gemelo: un bucle de asyncio no tiene otro hilo al que pasar sus tareas.

// ANCHOR: programa
use std::sync::mpsc;
use std::time::Duration;
use tokio::task::block_in_place;

/// Espera de las que bloquean el hilo, con un plazo para rendirse.
fn wait_bread(bread_rx: &mpsc::Receiver<()>, patience: Duration) {
    match block_in_place(|| bread_rx.recv_timeout(patience)) {
        Ok(()) => println!("llega el pan"),
        Err(_) => println!("me rindo: el pan no ha empezado"),
    }
}

async fn bake(bread_tx: mpsc::Sender<()>) {
    // Si ya no lo espera nadie, da igual.
    bread_tx.send(()).ok();
}

async fn in_the_same_task() {
    let (bread_tx, bread_rx) = mpsc::channel();
    let soup = async move { wait_bread(&bread_rx, Duration::from_millis(50)) };
    tokio::join!(soup, bake(bread_tx));
}

async fn in_two_tasks() {
    let (bread_tx, bread_rx) = mpsc::channel();
    let baking = tokio::spawn(bake(bread_tx));
    wait_bread(&bread_rx, Duration::from_secs(50));
    baking.await.expect("hornea sin fallos");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    print!("con `join!`: ");
    tokio::spawn(in_the_same_task())
        .await
        .expect("no hay pánico");
    print!("con `spawn`: ");
    tokio::spawn(in_two_tasks()).await.expect("no hay pánico");
}
// ANCHOR_END: programa
