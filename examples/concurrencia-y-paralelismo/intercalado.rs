//! Dos platos a medias a la vez, y ningún paso a la vez que otro.
//!
//! Ejecuta: cargo run --bin intercalado

// ANCHOR: programa
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

/// Cuántas cosas están a medias, y cuántas llegaron a estarlo.
#[derive(Default)]
struct Gauge {
    now: Cell<u32>,
    max: Cell<u32>,
}

impl Gauge {
    fn enter(&self) {
        self.now.set(self.now.get() + 1);
        self.max.set(self.max.get().max(self.now.get()));
    }

    fn leave(&self) {
        self.now.set(self.now.get() - 1);
    }
}

async fn cook(name: &str, millis: u64, dishes: &Gauge, steps: &Gauge) {
    dishes.enter();
    for step in ["corta", "cuece", "sirve"] {
        steps.enter();
        println!("{name} {step}");
        steps.leave();
        sleep(Duration::from_millis(millis)).await;
    }
    dishes.leave();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (dishes, steps) = (Gauge::default(), Gauge::default());
    tokio::join!(
        cook("Ana", 20, &dishes, &steps),
        cook("Luis", 30, &dishes, &steps),
    );
    println!("platos a medias a la vez: {}", dishes.max.get());
    println!("pasos a medias a la vez: {}", steps.max.get());
}
// ANCHOR_END: programa
