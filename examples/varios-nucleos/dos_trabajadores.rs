//! El runtime de varios hilos lleva dos consultas en dos hilos.
//!
//! Ejecuta: cargo run --bin dos_trabajadores

// ANCHOR: programa
use std::sync::{Arc, Barrier};
use tokio::sync::mpsc;

async fn check(meeting: Arc<Barrier>, started_tx: mpsc::Sender<()>) {
    started_tx.send(()).await.expect("alguien escucha");
    // Bloquea el hilo a propósito: con un solo hilo no pasaría de aquí.
    meeting.wait();
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let meeting = Arc::new(Barrier::new(2));
    let (started_tx, mut started_rx) = mpsc::channel(2);
    let weather = tokio::spawn(check(meeting.clone(), started_tx.clone()));
    // Si estuvieran las dos en la cola, un trabajador podría llevárselas.
    started_rx.recv().await;
    let maps = tokio::spawn(check(meeting, started_tx));
    weather.await.expect("la consulta acaba bien");
    maps.await.expect("la consulta acaba bien");
    println!("las dos a medias en el mismo momento, en dos hilos");
}
// ANCHOR_END: programa
