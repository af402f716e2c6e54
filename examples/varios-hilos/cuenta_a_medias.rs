//! Con dos hilos, leer y escribir pierde una cuenta, aunque no haya un `await`.
//!
//! Ejecuta: cargo run --bin cuenta_a_medias

// ANCHOR: programa
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use tokio::sync::Notify;

#[derive(Clone)]
struct Counter {
    served: Arc<AtomicU32>,
    started: Arc<Notify>,
    meeting: Arc<Barrier>,
}

impl Counter {
    fn new() -> Self {
        let served = Arc::new(AtomicU32::new(0));
        Self {
            served,
            started: Arc::new(Notify::new()),
            meeting: Arc::new(Barrier::new(2)),
        }
    }

    /// La barrera detiene el hilo hasta que el otro también ha leído.
    async fn read_and_write(self) {
        self.started.notify_one();
        let seen = self.served.load(Ordering::Relaxed);
        self.meeting.wait();
        self.served.store(seen + 1, Ordering::Relaxed);
    }

    async fn in_one_step(self) {
        self.started.notify_one();
        self.meeting.wait();
        self.served.fetch_add(1, Ordering::Relaxed);
    }
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let counter = Counter::new();
    let first = tokio::spawn(counter.clone().read_and_write());
    // Si estuvieran las dos en la cola, un hilo podría llevárselas.
    counter.started.notified().await;
    let second = tokio::spawn(counter.clone().read_and_write());
    first.await.expect("cuenta sin fallos");
    second.await.expect("cuenta sin fallos");
    println!(
        "leer y escribir: {}",
        counter.served.load(Ordering::Relaxed)
    );

    let counter = Counter::new();
    let first = tokio::spawn(counter.clone().in_one_step());
    counter.started.notified().await;
    let second = tokio::spawn(counter.clone().in_one_step());
    first.await.expect("cuenta sin fallos");
    second.await.expect("cuenta sin fallos");
    println!("de una vez: {}", counter.served.load(Ordering::Relaxed));
}
// ANCHOR_END: programa
