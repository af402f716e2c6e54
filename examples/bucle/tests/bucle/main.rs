//! Lo que el bucle promete, una afirmación por prueba.

mod anywhere;
mod cancelled;
mod cancelling;
mod closing;
mod connections;
mod extremes;
mod intervals;
mod leftovers;
mod lines;
mod misplaced;
mod model;
mod panics;
mod sizes;
mod system;
mod tasks;
mod threads;
mod timers;
mod waking;

use std::future::Future;

/// Ejecuta `main` con el reloj virtual.
fn run_paused<T: 'static>(main: impl Future<Output = T> + 'static) -> T {
    let runner = bucle::Runner::paused().expect("el sistema deja crearlo");
    runner.run(main)
}
