//! Dos hilos, cada uno a mitad de un paso que no tiene ningún `await`.
//!
//! Ejecuta: cargo run --bin simultaneo

// ANCHOR: programa
use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

/// Cuántos pasos están a medias, y cuántos llegaron a estarlo.
#[derive(Default)]
struct Gauge {
    now: AtomicU32,
    max: AtomicU32,
}

impl Gauge {
    fn enter(&self) {
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.max.fetch_max(now, Ordering::SeqCst);
    }

    fn leave(&self) {
        self.now.fetch_sub(1, Ordering::SeqCst);
    }
}

fn step(steps: &Gauge, meeting: &Barrier) {
    steps.enter();
    // Ninguno de los dos pasa de aquí hasta que llega el otro.
    meeting.wait();
    steps.leave();
}

fn main() {
    let (steps, meeting) = (Gauge::default(), Barrier::new(2));
    thread::scope(|kitchen| {
        kitchen.spawn(|| step(&steps, &meeting));
        kitchen.spawn(|| step(&steps, &meeting));
    });
    let max = steps.max.load(Ordering::SeqCst);
    println!("pasos a medias a la vez: {max}");
}
// ANCHOR_END: programa
