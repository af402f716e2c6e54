//! Desde otro hilo se ve si el del bucle duerme o no da abasto.
//!
//! Ejecuta: cargo run --bin hilo_ocupado
//!
//! Otra salida: Tokio cuenta cuánto, y Python dice además dónde.

// ANCHOR: programa
use std::sync::{Arc, Barrier};
use std::thread::{self, sleep, yield_now};
use std::time::Duration;
use tokio::runtime::{Builder, RuntimeMetrics};
use tokio::sync::mpsc;

const PATIENCE: Duration = Duration::from_millis(50);

/// Empieza, y hasta que el vigilante quiera no suelta el hilo.
async fn chop(mut orders_rx: mpsc::Receiver<Arc<Barrier>>) {
    while let Some(board) = orders_rx.recv().await {
        board.wait();
        board.wait();
    }
}

/// Impar, duerme; par, está en marcha.
fn naps(metrics: &RuntimeMetrics) -> u64 {
    metrics.worker_park_unpark_count(0)
}

fn until_asleep(metrics: &RuntimeMetrics) {
    while naps(metrics).is_multiple_of(2) {
        yield_now();
    }
}

fn watch(metrics: RuntimeMetrics, orders_tx: mpsc::Sender<Arc<Barrier>>) {
    let workers = metrics.num_workers();
    until_asleep(&metrics);
    println!("sin pedidos: {workers} hilo, y duerme");

    let board = Arc::new(Barrier::new(2));
    let sent = orders_tx.blocking_send(board.clone());
    sent.expect("la cocina escucha");
    board.wait();
    let (before, busy) =
        (naps(&metrics), metrics.worker_total_busy_duration(0));
    sleep(PATIENCE);
    let awake = before == naps(&metrics) && before.is_multiple_of(2);
    println!("con uno: {PATIENCE:?} sin dormir: {awake}");
    let same = metrics.worker_total_busy_duration(0) == busy;
    println!("con uno: el tiempo ocupado no se mueve: {same}");

    board.wait();
    until_asleep(&metrics);
    let spent = metrics.worker_total_busy_duration(0) - busy;
    println!("después: duerme, y suma el rato: {}", spent >= PATIENCE);
}

fn main() -> std::io::Result<()> {
    let runtime = Builder::new_current_thread().build()?;
    let (orders_tx, orders_rx) = mpsc::channel(1);
    let metrics = runtime.metrics();
    let watcher = thread::spawn(move || watch(metrics, orders_tx));
    runtime.block_on(chop(orders_rx));
    watcher.join().expect("el vigilante acaba bien");
    Ok(())
}
// ANCHOR_END: programa
